insert into rule_failure (screening, rule_key, message) values (:screening, :ruleKey, :message)
