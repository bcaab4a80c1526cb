-- The database of deleted records gets the columns that the register has got (ADR 0023).
SELECT deleted_records.follow_register();
