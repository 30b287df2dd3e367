insert into duplicate (id, file_name, claimed_call_id, of_call, seen_at)
values (:id, :fileName, :claimed, :ofCall, :seenAt)
