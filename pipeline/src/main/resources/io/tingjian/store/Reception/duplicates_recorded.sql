select count(*) from duplicate
where of_call = :ofCall and file_name = :fileName and coalesce(claimed_call_id, '') = :claimed
