insert into finding (id, screening, rule_key, name_zh, name_en, severity, severity_rank, item, confidence, role,
  start_ms, end_ms, turns, quote, by_sound, because_zh, because_en)
values (:id, :screening, :ruleKey, :nameZh, :nameEn, :severity, :severityRank, :item, :confidence, :role,
  :startMs, :endMs, :turns, :quote, :bySound, :becauseZh, :becauseEn)
