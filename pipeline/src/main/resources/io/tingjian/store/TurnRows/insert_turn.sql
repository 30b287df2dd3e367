insert into turn (
  transcript, seq, role, start_ms, end_ms, text, words, level_dbfs, pitch_hz, pitch_low_hz, pitch_high_hz, role_confidence,
  voice, voice_confidence)
values (
  :transcript, :seq, :role, :startMs, :endMs, :text, :words, :levelDbfs, :pitchHz, :pitchLowHz, :pitchHighHz, :roleConfidence,
  :voice, :voiceConfidence)
