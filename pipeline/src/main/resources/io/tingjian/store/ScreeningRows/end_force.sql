update screening set in_force = false where call = :call and in_force
