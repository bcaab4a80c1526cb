-- What a list tells of a person stands beside that by which she is found: the records of the fifty of a page, who have
-- nothing to do with one another, lie in fifty places of a much larger table, and each is a wait for the disk
-- (ADR 0035). Rows from before have no display_name: of them the record is read as ever, until the derived tables are
-- rebuilt.
ALTER TABLE current_resident
  ADD COLUMN display_name         text,
  ADD COLUMN display_reading      text,
  ADD COLUMN other_name           text,
  ADD COLUMN birth_date           date,
  ADD COLUMN birth_date_uncertain boolean,
  ADD COLUMN birth_date_notation  text,
  ADD COLUMN address_line         text;
