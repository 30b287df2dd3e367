select c.id, coalesce(c.call_id, q.claimed_call_id) as call_id, c.file_name, q.reason, q.arguments, q.state_before,
  q.attempts, q.first_at, q.last_at
from quarantine q
join call c on c.id = q.call
where q.released_at is null
and c.id = :id
