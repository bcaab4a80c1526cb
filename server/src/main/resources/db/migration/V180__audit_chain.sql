-- The log is chained, sealed and searched (10.2, ADR 0036).

-- What a registration wrote, by digest: "number/version:digest" for versions, "m…:digest" for moves. With the entry
-- it stands in the chain.
ALTER TABLE audit_entry ADD COLUMN witness text;
CREATE INDEX audit_entry_witness ON audit_entry (lg_code, entry_no) WHERE witness IS NOT NULL;

-- By day and by operator, in the order of pages. A resident is looked up in audit_subject: under row-level security
-- no index on an array is used (ADR 0011), and it would make every act dearer.
DROP INDEX audit_entry_subjects;
DROP INDEX audit_entry_operator;
DROP INDEX audit_entry_at;
CREATE INDEX audit_entry_at ON audit_entry (lg_code, at, entry_no);
CREATE INDEX audit_entry_operator ON audit_entry (lg_code, operator_login, at, entry_no);

-- The chain: one link for each entry, in the order in which entries were found committed. chain_hash is SHA-256 over the
-- hash before it and the digest of the entry.
CREATE TABLE audit_link (
  lg_code    char(6) NOT NULL,
  chain_no   bigint  NOT NULL CHECK (chain_no >= 1),
  entry_no   bigint  NOT NULL,
  chain_hash bytea   NOT NULL CHECK (length(chain_hash) = 32),
  PRIMARY KEY (lg_code, chain_no),
  UNIQUE (lg_code, entry_no)
);
SELECT protect_municipal_table('audit_link', 'SELECT, INSERT');

-- A signed statement of how far the chain had come.
CREATE TABLE audit_seal (
  lg_code    char(6)     NOT NULL REFERENCES served_municipality (code),
  seal_no    bigint      NOT NULL CHECK (seal_no >= 1),
  chain_no   bigint      NOT NULL,
  chain_hash bytea       NOT NULL CHECK (length(chain_hash) = 32),
  sealed_at  timestamptz NOT NULL,
  before     bytea       NOT NULL CHECK (length(before) = 32),
  algorithm  text        NOT NULL,
  public_key text        NOT NULL,
  signature  text        NOT NULL,
  PRIMARY KEY (lg_code, seal_no)
);
SELECT protect_municipal_table('audit_seal', 'SELECT, INSERT');

-- What was removed because its time was over: the chain goes on behind it. Only the owner of the tables writes here.
CREATE TABLE audit_removal (
  lg_code       char(6)     NOT NULL REFERENCES served_municipality (code),
  removal_no    bigint      NOT NULL CHECK (removal_no >= 1),
  chain_no      bigint      NOT NULL,
  chain_hash    bytea       NOT NULL CHECK (length(chain_hash) = 32),
  entries       bigint      NOT NULL,
  older_than    timestamptz NOT NULL,
  removed_at    timestamptz NOT NULL,
  algorithm     text        NOT NULL,
  public_key    text        NOT NULL,
  signature     text        NOT NULL,
  PRIMARY KEY (lg_code, removal_no)
);
SELECT protect_municipal_table('audit_removal', 'SELECT');

-- Derived: the entries that concern a resident. Written with the links, so that no operator waits for it.
CREATE TABLE audit_subject (
  lg_code        char(6) NOT NULL,
  address_number text    NOT NULL,
  entry_no       bigint  NOT NULL,
  PRIMARY KEY (lg_code, address_number, entry_no)
);
SELECT protect_municipal_table('audit_subject', 'SELECT, INSERT');
