-- Resident record codes fetched for new assignment and not given out yet (4.3.1). A code is taken out in
-- the transaction that registers it, so that it is neither lost nor given out twice. (Locking a row takes the
-- right to update it.)
CREATE TABLE resident_record_code_pool (
  lg_code char(6) NOT NULL REFERENCES served_municipality (code),
  code    text    NOT NULL,
  PRIMARY KEY (lg_code, code)
);
SELECT protect_municipal_table('resident_record_code_pool', 'SELECT, INSERT, UPDATE, DELETE');

-- How many codes are to be left before the clerk is told to fetch more (4.3.1). A row a change; the last one
-- counts.
CREATE TABLE record_code_level (
  lg_code  char(6)     NOT NULL REFERENCES served_municipality (code),
  entry_no bigint      GENERATED ALWAYS AS IDENTITY,
  level    integer     NOT NULL CHECK (level >= 0),
  set_by   bigint      NOT NULL,
  set_at   timestamptz NOT NULL,
  PRIMARY KEY (lg_code, entry_no)
);
SELECT protect_municipal_table('record_code_level', 'SELECT, INSERT');

-- Residents who have said when they move out (1.1.5): few, and asked for every day.
CREATE INDEX resident_record_leaving ON resident_record (lg_code, deletion_occurred_on)
  WHERE resident_status = '1' AND deletion_occurred_on IS NOT NULL;
