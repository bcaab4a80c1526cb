-- What an address tells of the surnames of its persons has one bit more for each character behind the first, so that a
-- name that holds a character inside is found too (ADR 0035). The old bits would miss people, so that all begin anew
-- with -1, all bits, until the keys are rebuilt.
DROP INDEX search_address_town;
DROP INDEX search_address_building;
ALTER TABLE search_address DROP COLUMN surnames;
ALTER TABLE search_address ADD COLUMN surnames bigint NOT NULL DEFAULT -1;

CREATE INDEX search_address_town ON search_address
  (lg_code, standing, is_past, town, lot, building, room, address_number) INCLUDE (ward, surnames);
CREATE INDEX search_address_building ON search_address
  (lg_code, standing, is_past, building, town, lot, room, address_number) INCLUDE (ward, surnames)
  WHERE building <> '';
