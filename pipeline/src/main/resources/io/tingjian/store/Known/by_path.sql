select c.id, coalesce(c.call_id, q.claimed_call_id) as call_id, c.state, c.file_name, r.sha256, r.stored_name
from call c
join recording r on r.call = c.id
left join quarantine q on q.call = c.id and q.released_at is null
join arrival a on a.call = c.id and not a.duplicate
where a.path_hash = :pathHash
