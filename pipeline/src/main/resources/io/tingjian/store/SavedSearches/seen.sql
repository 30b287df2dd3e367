update alert set seen_at = :now
where call = :call and seen_at is null
  and saved_search in (select id from saved_search where account = :account)
