-- Individual Numbers stand encrypted, with keys outside the database (ADR 0040).

-- The keys with which anything of a municipality was encrypted, as far as the database knows them: so a lost or foreign
-- key file is found out. Key 0 is none: data from before there was encryption may stand in clear until the owner brings
-- them over. No foreign key: a first key may be noted before the municipality that is just being set up is committed.
CREATE TABLE encryption_key (
  lg_code     char(6)     NOT NULL,
  key_no      integer     NOT NULL CHECK (key_no >= 0),
  fingerprint text        NOT NULL,
  made_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (lg_code, key_no)
);
SELECT protect_municipal_table('encryption_key', 'SELECT, INSERT');

ALTER TABLE encryption_key NO FORCE ROW LEVEL SECURITY;
ALTER TABLE resident_record NO FORCE ROW LEVEL SECURITY;
ALTER TABLE deleted_records.deleted_record NO FORCE ROW LEVEL SECURITY;
ALTER TABLE draft NO FORCE ROW LEVEL SECURITY;
ALTER TABLE message_to_send NO FORCE ROW LEVEL SECURITY;
ALTER TABLE received_message NO FORCE ROW LEVEL SECURITY;
ALTER TABLE issued_paper NO FORCE ROW LEVEL SECURITY;
INSERT INTO encryption_key (lg_code, key_no, fingerprint)
  SELECT m.code, 0, 'in clear' FROM served_municipality m
   WHERE EXISTS (SELECT FROM resident_record t WHERE t.lg_code = m.code)
      OR EXISTS (SELECT FROM deleted_records.deleted_record t WHERE t.lg_code = m.code)
      OR EXISTS (SELECT FROM draft t WHERE t.lg_code = m.code)
      OR EXISTS (SELECT FROM message_to_send t WHERE t.lg_code = m.code)
      OR EXISTS (SELECT FROM received_message t WHERE t.lg_code = m.code)
      OR EXISTS (SELECT FROM issued_paper t WHERE t.lg_code = m.code);
ALTER TABLE encryption_key FORCE ROW LEVEL SECURITY;
ALTER TABLE resident_record FORCE ROW LEVEL SECURITY;
ALTER TABLE deleted_records.deleted_record FORCE ROW LEVEL SECURITY;
ALTER TABLE draft FORCE ROW LEVEL SECURITY;
ALTER TABLE message_to_send FORCE ROW LEVEL SECURITY;
ALTER TABLE received_message FORCE ROW LEVEL SECURITY;
ALTER TABLE issued_paper FORCE ROW LEVEL SECURITY;

-- People are found by the keyed digest of the number.
DROP VIEW public.deleted_person;
ALTER TABLE current_resident RENAME COLUMN individual_number TO individual_number_digest;
ALTER TABLE deleted_records.deleted_person RENAME COLUMN individual_number TO individual_number_digest;
SELECT deleted_records.follow_register();
