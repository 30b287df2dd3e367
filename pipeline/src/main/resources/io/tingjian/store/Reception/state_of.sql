select c.state from call c join recording r on r.call = c.id where r.sha256 = :sha256
