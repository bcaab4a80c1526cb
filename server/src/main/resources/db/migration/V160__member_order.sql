-- The order of the members of a household as a clerk has set it (5.2). It stands beside the record: to put
-- members in another order is no move (1.2.2), and a version is never changed (1.2.1). Each setting names
-- the versions it was put over, so that a later version, which carries the order on, is not overruled by it.
-- Append only. No foreign key to the version: it may go to the database of deleted records (9.3).
CREATE TABLE member_order (
  lg_code          char(6)     NOT NULL REFERENCES served_municipality (code),
  household_number text        NOT NULL,
  setting_number   integer     NOT NULL CHECK (setting_number >= 1),
  address_number   text        NOT NULL,
  version          integer     NOT NULL CHECK (version >= 1),
  member_order     integer     NOT NULL CHECK (member_order >= 1),
  by_rule          boolean     NOT NULL,
  operator_id      bigint      NOT NULL,
  operator_login   text        NOT NULL,
  place_of_entry   text        NOT NULL,
  terminal         text        NOT NULL,
  recorded_at      timestamptz NOT NULL,
  PRIMARY KEY (lg_code, household_number, setting_number, address_number)
);
SELECT protect_municipal_table('member_order', 'SELECT, INSERT');
CREATE INDEX member_order_person ON member_order (lg_code, address_number, version);
