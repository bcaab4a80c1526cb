-- Electronic seals (1.3.7, 5.6): of the mayor, the acting mayor, for certificates, for the faces of cards, and those of
-- the heads of wards in a designated city. There is none of a branch office. An image is never changed, only ended, so
-- the service may update the last day alone.
ALTER TABLE seal ADD COLUMN seal_no bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE seal ADD COLUMN ward_code char(6);
ALTER TABLE seal ADD COLUMN red boolean NOT NULL DEFAULT false;
ALTER TABLE seal ADD CHECK (kind IN ('MAYOR', 'ACTING_MAYOR', 'CERTIFICATE', 'CARD'));
ALTER TABLE seal ADD CHECK (NOT red OR kind = 'CARD');
ALTER TABLE seal DROP CONSTRAINT seal_pkey;
ALTER TABLE seal ADD PRIMARY KEY (lg_code, seal_no);
REVOKE UPDATE ON seal FROM ${service_role};
GRANT UPDATE (valid_to) ON seal TO ${service_role};
