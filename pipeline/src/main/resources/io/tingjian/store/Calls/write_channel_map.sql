update call set channels = :channels where id = :id
