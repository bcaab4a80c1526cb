-- Birth dates not known to the day are few, which the planner cannot guess from two columns that differ: it read
-- the whole table for them. The column tells it, and the index answers (2.1.3, 1.1.8).
DROP INDEX search_name_uncertain_birth;
ALTER TABLE search_name
  ADD COLUMN birth_is_uncertain boolean GENERATED ALWAYS AS (birth_from <> birth_to) STORED;
CREATE INDEX search_name_uncertain_birth ON search_name (lg_code, standing, birth_from, birth_to)
  WHERE NOT is_past AND birth_is_uncertain;
ANALYZE search_name;
