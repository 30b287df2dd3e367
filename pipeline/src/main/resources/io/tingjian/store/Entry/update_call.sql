-- received_at stays: the call came when it came first
update call set
  call_id = :callId, state = :state, file_name = :fileName, changed_at = :now,
  started_at = :startedAt, started_offset_s = :startedOffsetS, direction = :direction,
  business_type = :businessType, agent_id = :agentId, agent_name = :agentName, team = :team,
  customer_number = :customerNumber, queue = :queue, language = :language, channels = :channels,
  ring_seconds = :ringSeconds, hangup_by = :hangupBy, product = :product, exempt = :exempt
where id = :id
