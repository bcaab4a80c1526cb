-- The administration of operators (10.3): what is known of each from a day on, so that any change can be entered
-- beforehand; passwords; sessions; and how a municipality wants its operators to sign in.

ALTER TABLE operator
  ADD COLUMN version              integer NOT NULL DEFAULT 1,
  ADD COLUMN password_set_at      timestamptz,
  ADD COLUMN password_must_change boolean NOT NULL DEFAULT false;

ALTER TABLE department ADD COLUMN version integer NOT NULL DEFAULT 1;

-- What counts on a day is the row with the latest first day until then; one that is withdrawn never counts. The columns
-- of the same names in "operator" repeat what counted when she last signed in or was changed, for lists that only want
-- a name.
CREATE TABLE operator_profile (
  lg_code         char(6) NOT NULL,
  operator_id     bigint  NOT NULL,
  valid_from      date    NOT NULL,
  display_name    text    NOT NULL,
  department_code text    NOT NULL,
  place_code      text,
  own_place_only  boolean NOT NULL DEFAULT false,
  withdrawn       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (lg_code, operator_id, valid_from),
  FOREIGN KEY (lg_code, operator_id) REFERENCES operator (lg_code, operator_id),
  FOREIGN KEY (lg_code, department_code) REFERENCES department (lg_code, department_code),
  FOREIGN KEY (lg_code, place_code) REFERENCES place_of_entry (lg_code, place_code)
);
SELECT protect_municipal_table('operator_profile', 'SELECT, INSERT, UPDATE');

-- Hashes of passwords that may not come back for a while.
CREATE TABLE former_password (
  lg_code       char(6)     NOT NULL,
  operator_id   bigint      NOT NULL,
  replaced_at   timestamptz NOT NULL,
  password_hash text        NOT NULL,
  PRIMARY KEY (lg_code, operator_id, replaced_at),
  FOREIGN KEY (lg_code, operator_id) REFERENCES operator (lg_code, operator_id)
);
SELECT protect_municipal_table('former_password', 'SELECT, INSERT');

-- Whoever works at screens. The browser's session names the row; once it is ended, the session is worth nothing.
CREATE TABLE operator_session (
  lg_code     char(6)     NOT NULL,
  session_key uuid        NOT NULL,
  operator_id bigint      NOT NULL,
  terminal    text        NOT NULL,
  began_at    timestamptz NOT NULL,
  seen_at     timestamptz NOT NULL,
  ended_at    timestamptz,
  ended_by    text,
  PRIMARY KEY (lg_code, session_key),
  FOREIGN KEY (lg_code, operator_id) REFERENCES operator (lg_code, operator_id)
);
CREATE INDEX operator_session_open ON operator_session (lg_code, operator_id) WHERE ended_at IS NULL;
SELECT protect_municipal_table('operator_session', 'SELECT, INSERT, UPDATE');

-- A municipality without a row has what the installation sets.
CREATE TABLE sign_in_policy (
  lg_code              char(6) PRIMARY KEY REFERENCES served_municipality (code),
  version              integer NOT NULL,
  failures             integer NOT NULL CHECK (failures BETWEEN 3 AND 20),
  password_length      integer NOT NULL CHECK (password_length BETWEEN 8 AND 64),
  password_kinds       integer NOT NULL CHECK (password_kinds BETWEEN 1 AND 4),
  passwords_remembered integer NOT NULL CHECK (passwords_remembered BETWEEN 0 AND 24),
  password_days        integer NOT NULL CHECK (password_days BETWEEN 0 AND 730),
  idle_minutes         integer NOT NULL CHECK (idle_minutes BETWEEN 1 AND 480),
  second_session       text    NOT NULL CHECK (second_session IN ('ALLOWED', 'ENDS_FIRST', 'REFUSED')),
  second_factor        text    NOT NULL CHECK (second_factor IN ('NONE', 'ADMINISTRATORS', 'ALL')),
  second_factor_from   date
);
SELECT protect_municipal_table('sign_in_policy', 'SELECT, INSERT, UPDATE');
