update call set call_id = :callId where id = :id
