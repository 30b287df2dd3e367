update recording set sha256 = :sha256, size_bytes = :sizeBytes, stored_name = :storedName,
  raw_form = :rawForm, claimed_ms = :claimedMs,
  container = null, codec = null, rate_hz = null, channels = null, duration_ms = null
where call = :call
