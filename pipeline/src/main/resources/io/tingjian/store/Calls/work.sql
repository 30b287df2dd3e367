select c.id, coalesce(c.call_id, q.claimed_call_id) as call_id, c.state, c.file_name, c.started_at, c.started_offset_s,
  c.direction, c.business_type, c.agent_id, c.agent_name, c.team, c.customer_number, c.queue, c.language, c.channels,
  c.ring_seconds, c.hangup_by, c.product, c.exempt, r.stored_name,
  r.raw_form, r.claimed_ms
from call c
join recording r on r.call = c.id
left join quarantine q on q.call = c.id and q.released_at is null
where c.id = :id
