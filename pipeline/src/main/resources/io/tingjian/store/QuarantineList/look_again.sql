-- no file has this size, so the next look finds it changed
update arrival set size_bytes = -1 where call = :call and not duplicate
