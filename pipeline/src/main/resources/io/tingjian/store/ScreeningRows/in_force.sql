select id, transcript, packs, classifiers, made_at from screening where call = :call and in_force
