select count(*) from duplicate
