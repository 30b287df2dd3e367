insert into channel_fact (call, channel, role, speech_ms, level_dbfs)
values (:call, :channel, :role, :speechMs, :levelDbfs)
