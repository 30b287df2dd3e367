insert into screening (id, call, transcript, packs, classifiers, made_at, in_force)
values (:id, :call, :transcript, :packs, :classifiers, :madeAt, true)
