update quarantine set claimed_call_id = :callId where call = :id
