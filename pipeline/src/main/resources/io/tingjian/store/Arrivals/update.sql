update arrival set path = :path, size_bytes = :sizeBytes, changed_at_ms = :changedAtMs,
  sidecar_bytes = :sidecarBytes, sidecar_changed_at_ms = :sidecarChangedAtMs,
  seen_at = :now, call = :call, duplicate = :duplicate, reason = :reason, arguments = :arguments
where path_hash = :pathHash
