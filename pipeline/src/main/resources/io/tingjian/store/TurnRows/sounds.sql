select * from sound where transcript = :transcript order by seq
