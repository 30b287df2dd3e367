update quarantine set released_at = :now where call = :call and released_at is null
