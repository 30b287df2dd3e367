update turn set role = :role, role_confidence = :roleConfidence where transcript = :transcript and seq = :seq
