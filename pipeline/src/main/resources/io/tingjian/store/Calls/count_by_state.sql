select state, count(*) from call group by state
