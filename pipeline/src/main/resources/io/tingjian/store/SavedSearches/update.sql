update saved_search set name = :name, alerts = :alerts where id = :id and account = :account
