delete from turn where transcript in (select id from transcript where call = :call)
