-- The rows of a building in the order in which people are shown, so that of many buildings the first page is read and
-- no more (ADR 0035).
DROP INDEX search_address_building;
CREATE INDEX search_address_building ON search_address
  (lg_code, standing, is_past, building, town, lot, room, address_number) INCLUDE (ward, surnames)
  WHERE building <> '';
