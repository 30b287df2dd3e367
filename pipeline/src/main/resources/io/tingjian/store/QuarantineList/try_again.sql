update quarantine set reason = :reason, arguments = :arguments, claimed_call_id = :claimed,
  state_before = :stateBefore, attempts = attempts + 1, last_at = :now, released_at = null
where call = :call
