-- Who did what, when, where and to whom (10.2). Append only: the service role can neither change
-- nor remove an entry. There is no foreign key to the operator: nobody is ever deleted there, and a
-- failed sign-in has an unknown name.
CREATE TABLE audit_entry (
  lg_code                 char(6)     NOT NULL,
  entry_no                bigint      GENERATED ALWAYS AS IDENTITY,
  at                      timestamptz NOT NULL,
  log_kind                text        NOT NULL,
  action                  text        NOT NULL,
  operation               text        NOT NULL,
  screen                  text        NOT NULL,
  operator_id             bigint,
  operator_login          text        NOT NULL,
  place_code              text,
  terminal                text        NOT NULL,
  subjects                text[]      NOT NULL DEFAULT '{}',
  individual_number_shown boolean     NOT NULL,
  outcome                 text        NOT NULL CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
  detail                  jsonb       NOT NULL DEFAULT '{}',
  PRIMARY KEY (lg_code, entry_no)
);
SELECT protect_municipal_table('audit_entry', 'SELECT, INSERT');

CREATE INDEX audit_entry_at ON audit_entry (lg_code, at);
CREATE INDEX audit_entry_operator ON audit_entry (lg_code, operator_id, at);
CREATE INDEX audit_entry_subjects ON audit_entry USING gin (subjects);
