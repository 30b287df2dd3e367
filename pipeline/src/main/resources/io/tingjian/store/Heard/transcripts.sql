delete from transcript where call = :call
