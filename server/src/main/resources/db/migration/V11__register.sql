-- What surrounds the resident record (V10): households, moves, drafts, the outbox, the numbers given
-- out, and what is derived from the record.

-- The numbers of the municipality that are given out one after another (1.1.13).
CREATE TABLE number_series (
  lg_code     char(6) NOT NULL REFERENCES served_municipality (code),
  series      text    NOT NULL CHECK (series IN ('ADDRESS', 'HOUSEHOLD', 'MOVE', 'DRAFT', 'CERTIFICATE')),
  last_serial bigint  NOT NULL DEFAULT 0,
  PRIMARY KEY (lg_code, series)
);
SELECT protect_municipal_table('number_series', 'SELECT, INSERT, UPDATE');

-- A household number once given out. Its row is what two clerks at the same household wait for (10.3).
CREATE TABLE household (
  lg_code          char(6) NOT NULL,
  household_number text    NOT NULL,
  opened_by_move   bigint  NOT NULL,
  PRIMARY KEY (lg_code, household_number)
);
SELECT protect_municipal_table('household', 'SELECT, INSERT, UPDATE');

-- Derived: the latest version of every record, with the keys by which people are found. It can be
-- rebuilt from resident_record at any time, and a command does and checks that; therefore no foreign
-- key, which would cost every registration and check less.
CREATE TABLE current_resident (
  lg_code              char(6) NOT NULL,
  address_number       text    NOT NULL,
  version              integer NOT NULL,
  household_number     text    NOT NULL,
  member_order         integer NOT NULL,
  resident_status      char(1) NOT NULL,
  resident_kind        char(1) NOT NULL,
  is_householder       boolean NOT NULL,
  individual_number    text,
  resident_record_code text,
  card_number          text,
  sex                  char(1) NOT NULL,
  birth_from           date    NOT NULL,
  birth_to             date    NOT NULL,
  name_key             text    NOT NULL,
  kana_key             text    NOT NULL,
  address_key          text    NOT NULL,
  PRIMARY KEY (lg_code, address_number)
);
SELECT protect_municipal_table('current_resident', 'SELECT, INSERT, UPDATE, DELETE');

-- The register's own word on what may exist once: whatever two clerks do at the same time. Each index
-- also finds whoever has a number. A deleted record is told apart by its own number, so that it may have
-- the number of a resident: it may be the same person's, who came back.
CREATE UNIQUE INDEX one_householder ON current_resident (lg_code, household_number)
  WHERE is_householder AND resident_status = '1';
CREATE UNIQUE INDEX one_resident_per_individual_number ON current_resident
  (lg_code, individual_number, (CASE WHEN resident_status = '1' THEN '' ELSE address_number END));
CREATE UNIQUE INDEX one_resident_per_record_code ON current_resident
  (lg_code, resident_record_code, (CASE WHEN resident_status = '1' THEN '' ELSE address_number END));
CREATE UNIQUE INDEX one_resident_per_card ON current_resident
  (lg_code, card_number, (CASE WHEN resident_status = '1' THEN '' ELSE address_number END))
  WHERE card_number IS NOT NULL;

CREATE INDEX current_resident_household ON current_resident (lg_code, household_number, member_order);
CREATE INDEX current_resident_birth ON current_resident (lg_code, birth_from);
-- No index on the text keys: LIKE is not leakproof, so under row-level security none would serve it.

-- Drafts (仮登録, 4.0.8): apart from the register, so that nothing outside ever sees them.
CREATE TABLE draft (
  lg_code        char(6)     NOT NULL REFERENCES served_municipality (code),
  draft_number   bigint      NOT NULL,
  revision       integer     NOT NULL DEFAULT 1,
  kind           text        NOT NULL,
  state          text        NOT NULL CHECK (state IN ('ENTERED', 'REVIEWED', 'REGISTERED', 'WITHDRAWN')),
  entry          jsonb       NOT NULL,
  alerts_confirmed boolean   NOT NULL DEFAULT false,
  source         text        NOT NULL CHECK (source IN ('SCREEN', 'API', 'FILE')),
  entered_by     bigint      NOT NULL,
  entered_at     timestamptz NOT NULL,
  place_of_entry text        NOT NULL,
  terminal       text        NOT NULL,
  reviewed_by    bigint,
  reviewed_at    timestamptz,
  move_number    bigint,
  PRIMARY KEY (lg_code, draft_number),
  FOREIGN KEY (lg_code, move_number) REFERENCES move (lg_code, move_number)
);
SELECT protect_municipal_table('draft', 'SELECT, INSERT, UPDATE');
CREATE INDEX draft_state ON draft (lg_code, state, entered_at);

-- The persons and households that an open draft holds (4.0.8); rows go when the draft is closed.
CREATE TABLE draft_hold (
  lg_code      char(6) NOT NULL,
  subject      text    NOT NULL CHECK (subject IN ('PERSON', 'HOUSEHOLD')),
  number       text    NOT NULL,
  draft_number bigint  NOT NULL,
  PRIMARY KEY (lg_code, subject, number),
  FOREIGN KEY (lg_code, draft_number) REFERENCES draft (lg_code, draft_number)
);
SELECT protect_municipal_table('draft_hold', 'SELECT, INSERT, DELETE');

-- What the links to other systems will be told, in the order in which it was registered. Append only.
CREATE TABLE outbox (
  lg_code        char(6)     NOT NULL,
  entry_no       bigint      GENERATED ALWAYS AS IDENTITY,
  move_number    bigint      NOT NULL,
  address_number text        NOT NULL,
  version        integer     NOT NULL,
  event          text        NOT NULL,
  recorded_at    timestamptz NOT NULL,
  PRIMARY KEY (lg_code, entry_no),
  FOREIGN KEY (lg_code, move_number) REFERENCES move (lg_code, move_number),
  FOREIGN KEY (lg_code, address_number, version)
    REFERENCES resident_record (lg_code, address_number, version)
);
SELECT protect_municipal_table('outbox', 'SELECT, INSERT');

-- Papers that were issued, with their bytes, so that a check or a reissue shows what was issued (1.3.8).
-- Append only; the spoiling of a paper is an entry of its own.
CREATE TABLE issued_paper (
  lg_code            char(6)     NOT NULL REFERENCES served_municipality (code),
  issue_no           bigint      NOT NULL,
  issue_number       text        NOT NULL,
  issued_at          timestamptz NOT NULL,
  form_id            text        NOT NULL,
  form_version       text        NOT NULL,
  address_numbers    text[]      NOT NULL,
  household_number   text        NOT NULL,
  items              jsonb       NOT NULL,
  official_use       boolean     NOT NULL,
  purpose            text        NOT NULL,
  requester          text        NOT NULL,
  pages              integer     NOT NULL,
  copies             integer     NOT NULL,
  place_of_entry     text        NOT NULL,
  terminal           text        NOT NULL,
  operator_id        bigint      NOT NULL,
  pdf                bytea       NOT NULL,
  PRIMARY KEY (lg_code, issue_no)
);
SELECT protect_municipal_table('issued_paper', 'SELECT, INSERT');
CREATE INDEX issued_paper_person ON issued_paper USING gin (address_numbers);

CREATE TABLE paper_disposal (
  lg_code     char(6)     NOT NULL,
  issue_no    bigint      NOT NULL,
  disposed_at timestamptz NOT NULL,
  reason      text        NOT NULL,
  operator_id bigint      NOT NULL,
  PRIMARY KEY (lg_code, issue_no),
  FOREIGN KEY (lg_code, issue_no) REFERENCES issued_paper (lg_code, issue_no)
);
SELECT protect_municipal_table('paper_disposal', 'SELECT, INSERT');

-- Whose name stands under a certificate: the mayor, or the acting mayor in a period (1.3.9).
CREATE TABLE authenticator (
  lg_code    char(6) NOT NULL REFERENCES served_municipality (code),
  role       text    NOT NULL CHECK (role IN ('MAYOR', 'ACTING_MAYOR')),
  title      text    NOT NULL,
  name       text    NOT NULL,
  valid_from date    NOT NULL,
  valid_to   date,
  PRIMARY KEY (lg_code, role, valid_from)
);
SELECT protect_municipal_table('authenticator', 'SELECT, INSERT, UPDATE');

-- Electronic seals as images (1.3.7).
CREATE TABLE seal (
  lg_code    char(6) NOT NULL REFERENCES served_municipality (code),
  kind       text    NOT NULL,
  valid_from date    NOT NULL,
  valid_to   date,
  image      bytea   NOT NULL,
  PRIMARY KEY (lg_code, kind, valid_from)
);
SELECT protect_municipal_table('seal', 'SELECT, INSERT, UPDATE');
