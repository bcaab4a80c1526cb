-- A name with a town is the commonest question after a name alone. The lists of either are long, and only their
-- meeting is short. So each address says roughly what its person's surnames begin with: bits of the first two
-- characters of each (ADR 0035). What has none of the bits has not the name; who has them is looked up. -1, all bits,
-- is of addresses from before: nothing is missed, and it ends when the keys are rebuilt.
ALTER TABLE search_address ADD COLUMN surnames bigint NOT NULL DEFAULT -1;

DROP INDEX search_address_town;
CREATE INDEX search_address_town ON search_address
  (lg_code, standing, is_past, town, lot, building, room, address_number) INCLUDE (ward, surnames);
DROP INDEX search_address_building;
CREATE INDEX search_address_building ON search_address
  (lg_code, standing, is_past, building, room, address_number) INCLUDE (surnames) WHERE building <> '';

-- All that is shown of a name, so that the thousand rows of a seam are read from one place.
DROP INDEX search_name_seam;
CREATE INDEX search_name_seam ON search_name (lg_code, seam, standing, is_past)
  INCLUDE (surname, given, surname_kana, given_kana, address_number);
