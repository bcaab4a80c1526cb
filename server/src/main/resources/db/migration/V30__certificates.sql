-- How a municipality issues certificates.

-- Whether an item that can be left out is printed unless something else is asked for (5.1). What has
-- no row here is left out.
CREATE TABLE certificate_default (
  lg_code char(6) NOT NULL REFERENCES served_municipality (code),
  item    text    NOT NULL,
  printed boolean NOT NULL,
  PRIMARY KEY (lg_code, item)
);
SELECT protect_municipal_table('certificate_default', 'SELECT, INSERT, UPDATE');

-- What is printed of a text that does not fit: as much as fits, or nothing (5.8).
CREATE TABLE certificate_setting (
  lg_code  char(6) NOT NULL REFERENCES served_municipality (code),
  overflow text    NOT NULL CHECK (overflow IN ('PRINT_TO_LIMIT', 'LEAVE_BLANK')),
  PRIMARY KEY (lg_code)
);
SELECT protect_municipal_table('certificate_setting', 'SELECT, INSERT, UPDATE');

-- The longer side of an electronic seal in millimetres; 25 is the most the standard allows (5.6).
ALTER TABLE seal ADD COLUMN size_mm numeric(4, 1) NOT NULL DEFAULT 22
  CHECK (size_mm > 0 AND size_mm <= 25);
