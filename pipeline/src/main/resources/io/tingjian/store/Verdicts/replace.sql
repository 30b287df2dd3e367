update verdict set in_force = false where finding = :finding and in_force
