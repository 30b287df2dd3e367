select * from channel_fact where call = :call order by channel
