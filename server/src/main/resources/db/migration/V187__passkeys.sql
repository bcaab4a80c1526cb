-- Passkeys (WebAuthn) as a second factor (10.3): public keys only; nothing here lets anybody in.
CREATE TABLE passkey (
  lg_code            char(6)     NOT NULL,
  credential_id      text        NOT NULL,
  operator_id        bigint      NOT NULL,
  user_handle        bytea       NOT NULL,
  label              text        NOT NULL,
  public_key         bytea       NOT NULL,
  attestation_object bytea       NOT NULL,
  signature_count    bigint      NOT NULL,
  uv_initialized     boolean     NOT NULL,
  backup_eligible    boolean     NOT NULL,
  backup_state       boolean     NOT NULL,
  transports         text        NOT NULL,
  registered_at      timestamptz NOT NULL,
  last_used_at       timestamptz NOT NULL,
  PRIMARY KEY (lg_code, credential_id),
  FOREIGN KEY (lg_code, operator_id) REFERENCES operator (lg_code, operator_id)
);
CREATE INDEX passkey_operator ON passkey (lg_code, operator_id);
SELECT protect_municipal_table('passkey', 'SELECT, INSERT, UPDATE, DELETE');
