insert into sound (transcript, seq, kind, role, start_ms, end_ms)
values (:transcript, :seq, :kind, :role, :startMs, :endMs)
