-- Those who certify are a master that clerks keep (1.3.9). In a designated city the head of each ward and the acting
-- head are kept as well, with the code of the ward; it is null for the mayor of the municipality (ADR 0029).
ALTER TABLE authenticator ADD COLUMN entry_no bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE authenticator ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE authenticator ADD COLUMN ward_code char(6);
ALTER TABLE authenticator DROP CONSTRAINT authenticator_pkey;
ALTER TABLE authenticator ADD PRIMARY KEY (lg_code, entry_no);
ALTER TABLE authenticator ADD CHECK (btrim(title) <> '' AND btrim(name) <> '');
