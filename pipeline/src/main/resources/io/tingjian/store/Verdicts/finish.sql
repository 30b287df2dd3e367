insert into review (id, call, account, finished_at, scorecard, points, vetoed, deductions, in_force)
values (:id, :call, :account, :finishedAt, :scorecard, :points, :vetoed, :deductions, true)
