-- Where surname and given name meet: a part of a name that goes across (2.1.3) is one key here, where it was
-- thousands of pairs of words.
ALTER TABLE search_name
  ADD COLUMN seam text COLLATE "C" GENERATED ALWAYS AS (right(surname, 1) || left(given, 1)) STORED;
CREATE INDEX search_name_seam ON search_name (lg_code, seam);
ANALYZE search_name;
