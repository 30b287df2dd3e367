delete from channel_fact where call = :call
