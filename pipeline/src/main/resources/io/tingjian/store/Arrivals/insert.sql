insert into arrival (path_hash, path, size_bytes, changed_at_ms, sidecar_bytes, sidecar_changed_at_ms,
  first_seen_at, seen_at, call, duplicate, reason, arguments)
values (:pathHash, :path, :sizeBytes, :changedAtMs, :sidecarBytes, :sidecarChangedAtMs,
  :now, :now, :call, :duplicate, :reason, :arguments)
