delete from warning where call = :call
