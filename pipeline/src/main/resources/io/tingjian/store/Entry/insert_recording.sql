insert into recording (call, sha256, size_bytes, stored_name)
values (:call, :sha256, :sizeBytes, :storedName)
