insert into turn_label (transcript, labels)
values ((select id from transcript where call = :call order by made_at desc, id desc limit 1), :labels)
