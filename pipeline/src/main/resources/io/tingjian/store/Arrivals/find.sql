select * from arrival where path_hash = :pathHash
