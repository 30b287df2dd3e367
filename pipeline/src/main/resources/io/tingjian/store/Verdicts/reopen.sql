update review set in_force = false where call = :call and in_force
