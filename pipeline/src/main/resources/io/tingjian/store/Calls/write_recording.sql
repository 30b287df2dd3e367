update recording set container = :container, codec = :codec, rate_hz = :rateHz, channels = :channels,
  duration_ms = :durationMs
where call = :call
