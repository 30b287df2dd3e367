update call set call_id = null where id = :id
