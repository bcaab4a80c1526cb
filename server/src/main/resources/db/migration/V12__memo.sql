-- Memos about a person (1.1.15), in free words. Append only: a correction and a deletion are versions of
-- their own, so that who wrote what and when is never lost. No foreign key to the record: a memo is about
-- the person, not about a version; that the person is in the register is checked when it is written.
CREATE TABLE memo (
  lg_code        char(6)     NOT NULL REFERENCES served_municipality (code),
  address_number text        NOT NULL,
  memo_number    integer     NOT NULL CHECK (memo_number >= 1),
  version        integer     NOT NULL CHECK (version >= 1),
  deed           text        NOT NULL CHECK (deed IN ('WRITTEN', 'CORRECTED', 'DELETED')),
  body           text        NOT NULL,
  operator_id    bigint      NOT NULL,
  operator_login text        NOT NULL,
  place_of_entry text        NOT NULL,
  terminal       text        NOT NULL,
  recorded_at    timestamptz NOT NULL,
  PRIMARY KEY (lg_code, address_number, memo_number, version)
);
SELECT protect_municipal_table('memo', 'SELECT, INSERT');
