insert into turn (transcript, seq, role, start_ms, end_ms, text, words, level_dbfs, pitch_hz, role_confidence)
values (:transcript, :seq, :role, :startMs, :endMs, :text, :words, :levelDbfs, :pitchHz, :roleConfidence)
