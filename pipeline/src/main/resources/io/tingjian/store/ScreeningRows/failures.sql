select rule_key, message from rule_failure where screening = :screening order by rule_key
