select id from call where call_id = :callId
