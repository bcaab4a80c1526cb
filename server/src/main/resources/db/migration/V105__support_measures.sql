-- Support measures for victims of domestic violence, stalking and abuse (1.1.16, 3.4). A case has versions, which are
-- only added: who did what and when is never lost. The case's own row is what two clerks wait for.
CREATE TABLE support_case (
  lg_code        char(6) NOT NULL REFERENCES served_municipality (code),
  measure_number bigint  GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (lg_code, measure_number)
);
SELECT protect_municipal_table('support_case', 'SELECT, INSERT, UPDATE');

-- content: the items of support_items.tsv by group. Beside it what lists and checks ask for: the periods, the first
-- day of the provisional measure, the last day of the period that counts, and the end.
CREATE TABLE support_measure (
  lg_code          char(6)     NOT NULL,
  measure_number   bigint      NOT NULL,
  version          integer     NOT NULL CHECK (version >= 1),
  deed             text        NOT NULL
    CHECK (deed IN ('RECEIVED', 'STARTED', 'CORRECTED', 'EXTENDED', 'ENDED', 'SWITCHED')),
  content          jsonb       NOT NULL,
  period_starts    date[]      NOT NULL,
  period_ends      date[]      NOT NULL CHECK (cardinality(period_starts) = cardinality(period_ends)),
  provisional_from date,
  last_day         date,
  ended_on         date,
  end_reason       text CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  operator_id      bigint      NOT NULL,
  operator_login   text        NOT NULL,
  place_of_entry   text        NOT NULL,
  terminal         text        NOT NULL,
  recorded_at      timestamptz NOT NULL,
  PRIMARY KEY (lg_code, measure_number, version),
  FOREIGN KEY (lg_code, measure_number) REFERENCES support_case (lg_code, measure_number)
);
SELECT protect_municipal_table('support_measure', 'SELECT, INSERT');

-- Those whom a version names and who have an address number here. People known by name only are in its content.
-- No foreign key to the record: the measure is about the person, whatever becomes of the record.
CREATE TABLE support_person (
  lg_code        char(6) NOT NULL,
  measure_number bigint  NOT NULL,
  version        integer NOT NULL,
  role           text    NOT NULL CHECK (role IN ('APPLICANT', 'JOINT', 'ASSAILANT')),
  address_number text    NOT NULL,
  PRIMARY KEY (lg_code, measure_number, version, role, address_number),
  FOREIGN KEY (lg_code, measure_number, version) REFERENCES support_measure (lg_code, measure_number, version)
);
SELECT protect_municipal_table('support_person', 'SELECT, INSERT');
CREATE INDEX support_person_number ON support_person (lg_code, address_number);

-- Errors released for a time after examination (3.4, 3.1). Nothing ends a release but its time.
CREATE TABLE support_release (
  lg_code        char(6)     NOT NULL,
  release_no     bigint      GENERATED ALWAYS AS IDENTITY,
  measure_number bigint      NOT NULL,
  reason         text        NOT NULL,
  until          timestamptz NOT NULL,
  operator_id    bigint      NOT NULL,
  operator_login text        NOT NULL,
  place_of_entry text        NOT NULL,
  terminal       text        NOT NULL,
  recorded_at    timestamptz NOT NULL,
  PRIMARY KEY (lg_code, release_no),
  FOREIGN KEY (lg_code, measure_number) REFERENCES support_case (lg_code, measure_number)
);
SELECT protect_municipal_table('support_release', 'SELECT, INSERT');
CREATE INDEX support_release_measure ON support_release (lg_code, measure_number);
