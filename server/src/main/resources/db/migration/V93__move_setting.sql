-- What a municipality sets for its work on moves (4.0.1, 4.0.8). A setting is ended, never deleted; every change
-- goes to master_history.
CREATE TABLE move_setting (
  lg_code    char(6) NOT NULL REFERENCES served_municipality (code),
  entry_no   bigint  GENERATED ALWAYS AS IDENTITY,
  version    integer NOT NULL DEFAULT 1,
  item       text    NOT NULL CHECK (item IN ('MOST_AT_ONCE', 'OWN_WARD_ONLY')),
  value      integer NOT NULL CHECK (value >= 0),
  valid_from date,
  valid_to   date,
  PRIMARY KEY (lg_code, entry_no),
  UNIQUE (lg_code, item)
);
SELECT protect_municipal_table('move_setting', 'SELECT, INSERT, UPDATE');
