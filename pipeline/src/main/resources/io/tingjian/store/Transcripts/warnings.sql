select code from warning where call = :call order by code
