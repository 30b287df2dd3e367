insert into recording (call, sha256, size_bytes, stored_name, raw_form, claimed_ms)
values (:call, :sha256, :sizeBytes, :storedName, :rawForm, :claimedMs)
