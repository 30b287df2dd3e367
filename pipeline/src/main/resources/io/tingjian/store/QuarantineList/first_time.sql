insert into quarantine (id, call, reason, arguments, claimed_call_id, state_before, attempts, first_at, last_at)
values (:id, :call, :reason, :arguments, :claimed, :stateBefore, 1, :now, :now)
