delete from sound where transcript in (select id from transcript where call = :call)
