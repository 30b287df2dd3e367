insert into score (screening, scorecard, points, vetoed, deductions)
values (:screening, :scorecard, :points, :vetoed, :deductions)
