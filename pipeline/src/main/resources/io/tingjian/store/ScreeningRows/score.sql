select scorecard, points, vetoed, deductions from score where screening = :screening
