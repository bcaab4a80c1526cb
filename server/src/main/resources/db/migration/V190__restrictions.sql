-- Restrictions (3.1). Their reasons are a master: an entry here stands in the place of a reason of the program with the
-- same code, or adds one. An entry is ended, never deleted; every change goes to master_history.
CREATE TABLE restriction_reason (
  lg_code    char(6) NOT NULL REFERENCES served_municipality (code),
  entry_no   bigint  GENERATED ALWAYS AS IDENTITY,
  version    integer NOT NULL DEFAULT 1,
  code       text    NOT NULL CHECK (code ~ '^[0-9]{2}$'),
  name       text    NOT NULL,
  note       text    NOT NULL,
  valid_from date,
  valid_to   date,
  PRIMARY KEY (lg_code, entry_no),
  UNIQUE (lg_code, code)
);
SELECT protect_municipal_table('restriction_reason', 'SELECT, INSERT, UPDATE');

-- How long a temporary release lasts unless said otherwise, and at most (3.1).
CREATE TABLE restriction_setting (
  lg_code    char(6) NOT NULL REFERENCES served_municipality (code),
  entry_no   bigint  GENERATED ALWAYS AS IDENTITY,
  version    integer NOT NULL DEFAULT 1,
  item       text    NOT NULL CHECK (item IN ('USUAL_MINUTES', 'MOST_MINUTES')),
  value      integer NOT NULL CHECK (value >= 1),
  valid_from date,
  valid_to   date,
  PRIMARY KEY (lg_code, entry_no),
  UNIQUE (lg_code, item)
);
SELECT protect_municipal_table('restriction_setting', 'SELECT, INSERT, UPDATE');

-- On whom a restriction lies: a person or a household, never changed. Beside it, derived from the versions, the latest of
-- them and whether it was not released yet, so that what is asked with every page of results is one lookup. No foreign
-- key to the record: a restriction is about the person, whatever becomes of the record.
CREATE TABLE restriction_case (
  lg_code            char(6) NOT NULL REFERENCES served_municipality (code),
  restriction_number bigint  GENERATED ALWAYS AS IDENTITY,
  address_number     text,
  household_number   text    CHECK ((address_number IS NULL) <> (household_number IS NULL)),
  version            integer NOT NULL DEFAULT 1,
  standing           boolean NOT NULL DEFAULT true,
  PRIMARY KEY (lg_code, restriction_number)
);
SELECT protect_municipal_table('restriction_case', 'SELECT, INSERT, UPDATE (version, standing)');
CREATE INDEX restriction_case_person ON restriction_case (lg_code, address_number) WHERE address_number IS NOT NULL;
CREATE INDEX restriction_case_household ON restriction_case (lg_code, household_number)
  WHERE household_number IS NOT NULL;

-- The versions, which are only added. levels: 'FUNCTION=LEVEL' for each function that is restricted. reason_words: the
-- reason as it was worded then.
CREATE TABLE restriction (
  lg_code            char(6)     NOT NULL,
  restriction_number bigint      NOT NULL,
  version            integer     NOT NULL CHECK (version >= 1),
  deed               text        NOT NULL CHECK (deed IN ('SET', 'CHANGED', 'RELEASED')),
  reason             text        NOT NULL,
  reason_words       text        NOT NULL,
  levels             text[]      NOT NULL CHECK (cardinality(levels) >= 1),
  first_day          date        NOT NULL,
  last_day           date,
  remark             text        NOT NULL,
  released_on        date        CHECK ((released_on IS NULL) = (deed <> 'RELEASED')),
  release_reason     text        CHECK ((release_reason IS NULL) = (released_on IS NULL)),
  operator_id        bigint      NOT NULL,
  operator_login     text        NOT NULL,
  place_of_entry     text        NOT NULL,
  terminal           text        NOT NULL,
  recorded_at        timestamptz NOT NULL,
  PRIMARY KEY (lg_code, restriction_number, version),
  FOREIGN KEY (lg_code, restriction_number) REFERENCES restriction_case (lg_code, restriction_number)
);
SELECT protect_municipal_table('restriction', 'SELECT, INSERT');

-- Errors released for a time (一時解除). Nothing ends a release but its time.
CREATE TABLE restriction_release (
  lg_code            char(6)     NOT NULL,
  release_no         bigint      GENERATED ALWAYS AS IDENTITY,
  restriction_number bigint      NOT NULL,
  reason             text        NOT NULL,
  until              timestamptz NOT NULL,
  operator_id        bigint      NOT NULL,
  operator_login     text        NOT NULL,
  place_of_entry     text        NOT NULL,
  terminal           text        NOT NULL,
  recorded_at        timestamptz NOT NULL,
  PRIMARY KEY (lg_code, release_no),
  FOREIGN KEY (lg_code, restriction_number) REFERENCES restriction_case (lg_code, restriction_number)
);
SELECT protect_municipal_table('restriction_release', 'SELECT, INSERT');
CREATE INDEX restriction_release_of ON restriction_release (lg_code, restriction_number, until);

-- Whose restrictions changed, for other systems (3.1, 3.2): set, changed, released; support measures begun or ended; a
-- household left or joined. Never a release for a time. What stands is read when it is told.
CREATE TABLE restriction_outbox (
  lg_code        char(6)     NOT NULL REFERENCES served_municipality (code),
  entry_no       bigint      GENERATED ALWAYS AS IDENTITY,
  address_number text        NOT NULL,
  recorded_at    timestamptz NOT NULL,
  PRIMARY KEY (lg_code, entry_no)
);
SELECT protect_municipal_table('restriction_outbox', 'SELECT, INSERT');

-- Which of these were made into messages for a partner, or needed none, and what the partner knows of the person then.
CREATE TABLE restriction_feed (
  lg_code        char(6)     NOT NULL,
  partner        text        NOT NULL,
  entry_no       bigint      NOT NULL,
  address_number text        NOT NULL,
  told           text        NOT NULL,
  fed_at         timestamptz NOT NULL,
  PRIMARY KEY (lg_code, partner, entry_no),
  FOREIGN KEY (lg_code, entry_no) REFERENCES restriction_outbox (lg_code, entry_no)
);
SELECT protect_municipal_table('restriction_feed', 'SELECT, INSERT');
CREATE INDEX restriction_feed_person ON restriction_feed (lg_code, partner, address_number, entry_no);
