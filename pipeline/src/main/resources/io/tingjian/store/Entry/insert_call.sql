insert into call (
  id, call_id, state, file_name, received_at, changed_at,
  started_at, started_offset_s, direction, business_type, agent_id, agent_name, team,
  customer_number, queue, language, channels, ring_seconds, hangup_by, product, exempt)
values (
  :id, :callId, :state, :fileName, :now, :now,
  :startedAt, :startedOffsetS, :direction, :businessType, :agentId, :agentName, :team,
  :customerNumber, :queue, :language, :channels, :ringSeconds, :hangupBy, :product, :exempt)
