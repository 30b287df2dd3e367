select coalesce(duration_ms, 0) from recording where call = :call
