-- Masters that clerks keep (1.3.1 to 1.3.6). A row is ended, never deleted: records may point to it. Every
-- change raises the version, and the row as it then was goes to master_history, with who and when.

-- Places and terminals (1.3.1) are kept like the others.
ALTER TABLE place_of_entry ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE terminal ADD COLUMN version integer NOT NULL DEFAULT 1;

CREATE TABLE master_history (
  lg_code        char(6)     NOT NULL REFERENCES served_municipality (code),
  master         text        NOT NULL,
  entry_key      text        NOT NULL,
  version        integer     NOT NULL,
  entry          jsonb       NOT NULL,
  operator_id    bigint      NOT NULL,
  operator_login text        NOT NULL,
  recorded_at    timestamptz NOT NULL,
  PRIMARY KEY (lg_code, master, entry_key, version)
);
SELECT protect_municipal_table('master_history', 'SELECT, INSERT');

-- What the municipality itself says of towns anywhere (1.3.3): corrections of the nationwide dictionary,
-- new towns before it has them, and former towns, which a registered domicile may still name. An entry
-- stands in the place of the nationwide town of the same name.
CREATE TABLE town_entry (
  lg_code           char(6) NOT NULL REFERENCES served_municipality (code),
  entry_no          bigint  GENERATED ALWAYS AS IDENTITY,
  version           integer NOT NULL DEFAULT 1,
  municipality_code char(6),
  prefecture        text    NOT NULL,
  municipality      text    NOT NULL,
  municipality_kana text    NOT NULL,
  section           text    NOT NULL,
  section_kana      text    NOT NULL,
  subsection        text    NOT NULL,
  subsection_kana   text    NOT NULL,
  address_code      char(11),
  postal_code       char(7),
  kind              text    NOT NULL CHECK (kind IN ('CURRENT', 'FORMER')),
  valid_from        date,
  valid_to          date,
  PRIMARY KEY (lg_code, entry_no),
  UNIQUE (lg_code, prefecture, municipality, section, subsection)
);
SELECT protect_municipal_table('town_entry', 'SELECT, INSERT, UPDATE');

-- Lots at which an address can be taken, and what a residential indication or a land readjustment made of
-- which earlier one (1.3.2). The numbers are there to sort by; for a special lot they are set by hand.
CREATE TABLE lot (
  lg_code           char(6) NOT NULL REFERENCES served_municipality (code),
  entry_no          bigint  GENERATED ALWAYS AS IDENTITY,
  version           integer NOT NULL DEFAULT 1,
  municipality_code char(6) NOT NULL,
  town              text    NOT NULL,
  kind              text    NOT NULL CHECK (kind IN ('LOT', 'RESIDENTIAL', 'SPECIAL')),
  notation          text    NOT NULL,
  sorted_as         text,
  lot_number        integer NOT NULL,
  branch_number     integer NOT NULL,
  sub_branch_number integer NOT NULL,
  measure           text    CHECK (measure IN ('RESIDENTIAL_INDICATION', 'LAND_READJUSTMENT')),
  former_town       text,
  former_notation   text,
  note              text,
  valid_from        date,
  valid_to          date,
  PRIMARY KEY (lg_code, entry_no),
  UNIQUE (lg_code, municipality_code, town, notation)
);
SELECT protect_municipal_table('lot', 'SELECT, INSERT, UPDATE');

-- Buildings (方書) by the lot they stand at (1.3.4). There is no way from a building to a lot (4.0.7).
CREATE TABLE building (
  lg_code           char(6) NOT NULL REFERENCES served_municipality (code),
  entry_no          bigint  GENERATED ALWAYS AS IDENTITY,
  version           integer NOT NULL DEFAULT 1,
  municipality_code char(6) NOT NULL,
  town              text    NOT NULL,
  lot               text    NOT NULL,
  lot_number        integer NOT NULL,
  branch_number     integer NOT NULL,
  sub_branch_number integer NOT NULL,
  name              text    NOT NULL,
  kana              text,
  kind              text    NOT NULL,
  valid_from        date,
  valid_to          date,
  PRIMARY KEY (lg_code, entry_no),
  UNIQUE (lg_code, municipality_code, town, lot, name)
);
SELECT protect_municipal_table('building', 'SELECT, INSERT, UPDATE');
CREATE INDEX building_lot ON building
  (lg_code, municipality_code, town, lot_number, branch_number, sub_branch_number);

-- Districts, and the towns and lots that belong to them (1.3.5).
CREATE TABLE district_area (
  lg_code           char(6) NOT NULL REFERENCES served_municipality (code),
  entry_no          bigint  GENERATED ALWAYS AS IDENTITY,
  version           integer NOT NULL DEFAULT 1,
  kind              text    NOT NULL,
  code              text    NOT NULL,
  name              text    NOT NULL,
  municipality_code char(6) NOT NULL,
  town              text    NOT NULL,
  lot_from          integer,
  lot_to            integer,
  valid_from        date,
  valid_to          date,
  PRIMARY KEY (lg_code, entry_no)
);
SELECT protect_municipal_table('district_area', 'SELECT, INSERT, UPDATE');
CREATE INDEX district_area_town ON district_area (lg_code, municipality_code, town);

-- Eras that came after those the program knows (1.3.6). Nationwide.
CREATE TABLE era (
  code                  integer     PRIMARY KEY CHECK (code BETWEEN 1 AND 9),
  version               integer     NOT NULL DEFAULT 1,
  name                  text        NOT NULL UNIQUE,
  letter                text        NOT NULL UNIQUE CHECK (letter ~ '^[A-Z]$'),
  start_on              date        NOT NULL UNIQUE,
  previous_last_written date        NOT NULL,
  recorded_at           timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON era TO ${service_role};

-- Nationwide dictionaries as they were taken in (1.3.3): the latest of a kind is in force, none is removed.
-- The content is the whole dictionary, with what ended, as compressed lines.
CREATE TABLE dictionary_edition (
  edition_no  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text        NOT NULL CHECK (kind IN ('POSTAL', 'TOWN', 'COUNTRY')),
  as_of       date        NOT NULL,
  taken_at    timestamptz NOT NULL,
  source      text        NOT NULL,
  entries     integer     NOT NULL,
  added       integer     NOT NULL,
  changed     integer     NOT NULL,
  ended       integer     NOT NULL,
  content     bytea       NOT NULL
);
GRANT SELECT, INSERT ON dictionary_edition TO ${service_role};
