-- One-time passwords by time (RFC 6238) as a second factor (10.3). The secret is encrypted by a key that is not in the
-- database; a code counts once: no step at or before the last one is taken again.
CREATE TABLE one_time_password (
  lg_code       char(6)     NOT NULL,
  operator_id   bigint      NOT NULL,
  secret        bytea       NOT NULL,
  registered_at timestamptz NOT NULL,
  last_step     bigint      NOT NULL,
  PRIMARY KEY (lg_code, operator_id),
  FOREIGN KEY (lg_code, operator_id) REFERENCES operator (lg_code, operator_id)
);
SELECT protect_municipal_table('one_time_password', 'SELECT, INSERT, UPDATE, DELETE');
