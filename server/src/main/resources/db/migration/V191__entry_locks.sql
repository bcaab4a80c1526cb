-- Who is entering a move of whom just now (10.3, exclusive editing): taken when the entry is opened, seen again with
-- each step of it, gone when the draft is kept, when the operator signs out, when somebody releases it, and some time after it was
-- last seen. An entry that is kept as a draft holds through draft_hold.
CREATE TABLE entry_lock (
  lg_code     char(6)     NOT NULL REFERENCES served_municipality (code),
  subject     text        NOT NULL CHECK (subject IN ('PERSON', 'HOUSEHOLD')),
  number      text        NOT NULL,
  operator_id bigint      NOT NULL,
  terminal    text        NOT NULL,
  taken_at    timestamptz NOT NULL,
  seen_at     timestamptz NOT NULL,
  PRIMARY KEY (lg_code, subject, number),
  FOREIGN KEY (lg_code, operator_id) REFERENCES operator (lg_code, operator_id)
);
SELECT protect_municipal_table('entry_lock', 'SELECT, INSERT, UPDATE, DELETE');
CREATE INDEX entry_lock_operator ON entry_lock (lg_code, operator_id);
