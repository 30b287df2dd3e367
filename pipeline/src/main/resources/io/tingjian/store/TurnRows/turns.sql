select * from turn where transcript = :transcript order by seq
