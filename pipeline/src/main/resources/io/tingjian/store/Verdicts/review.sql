select a.name as finished_by, r.finished_at, r.scorecard, r.points, r.vetoed, r.deductions
from review r join account a on a.id = r.account
where r.call = :call and r.in_force
