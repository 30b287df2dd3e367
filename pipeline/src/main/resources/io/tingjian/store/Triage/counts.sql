select worst, count(*) as calls from standing group by worst order by worst desc
