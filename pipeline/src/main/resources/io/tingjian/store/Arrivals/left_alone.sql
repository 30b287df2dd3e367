select * from arrival where reason is not null order by first_seen_at, path
