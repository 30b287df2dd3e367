delete from alert where call = :call
