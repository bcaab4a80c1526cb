-- The database of deleted records (除票用データベース, 1.1.5, 9.3): records that were deleted or closed more than five
-- years ago, in a schema of their own beside the register (ADR 0023).
--
-- Of every record it holds the versions from the first to the last that was moved over, and the register those after
-- it, often none. The service role only reads here: rows come by deleted_records.move_over and by nothing else, and
-- there is nothing that removes them.
CREATE SCHEMA deleted_records;
GRANT USAGE ON SCHEMA deleted_records TO ${service_role};

-- Each time the municipality moved records over, or began to (9.3, 9.1). Counts grow with every portion, so that a
-- run that was interrupted tells how far it came.
CREATE TABLE deleted_records.transfer (
  lg_code      char(6)     NOT NULL REFERENCES public.served_municipality (code),
  transfer_no  bigint      GENERATED ALWAYS AS IDENTITY,
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  outcome      text        CHECK (outcome IN ('DONE', 'MORE', 'FAILED')),
  closed_until date        NOT NULL,
  persons      integer     NOT NULL DEFAULT 0,
  whole        integer     NOT NULL DEFAULT 0,
  versions     bigint      NOT NULL DEFAULT 0,
  held         integer     NOT NULL DEFAULT 0,
  unsent       integer     NOT NULL DEFAULT 0,
  operator_id  bigint      NOT NULL,
  terminal     text        NOT NULL,
  PRIMARY KEY (lg_code, transfer_no)
);

-- The versions, with every item, as the register had them.
CREATE TABLE deleted_records.deleted_record (
  LIKE public.resident_record,
  transfer_no   bigint      NOT NULL,
  moved_over_at timestamptz NOT NULL,
  PRIMARY KEY (lg_code, address_number, version),
  FOREIGN KEY (lg_code, transfer_no) REFERENCES deleted_records.transfer (lg_code, transfer_no)
);
CREATE INDEX deleted_record_household ON deleted_records.deleted_record (lg_code, household_number);
CREATE INDEX deleted_record_move ON deleted_records.deleted_record (lg_code, move_number);
CREATE INDEX deleted_record_in_order ON deleted_records.deleted_record
  (lg_code, processed_on, move_number, address_number, version) WHERE resident_status <> '1';

-- One row for everybody whose whole record was moved over: the keys by which people are found, as in
-- current_resident. Whoever is in the register again is found there, and the row here does not count.
CREATE TABLE deleted_records.deleted_person (
  LIKE public.current_resident,
  PRIMARY KEY (lg_code, address_number)
);
CREATE INDEX deleted_person_individual_number ON deleted_records.deleted_person (lg_code, individual_number);
CREATE INDEX deleted_person_record_code ON deleted_records.deleted_person (lg_code, resident_record_code);
CREATE INDEX deleted_person_card ON deleted_records.deleted_person (lg_code, card_number)
  WHERE card_number IS NOT NULL;
CREATE INDEX deleted_person_household ON deleted_records.deleted_person (lg_code, household_number, member_order);
CREATE INDEX deleted_person_birth ON deleted_records.deleted_person (lg_code, birth_from);

SET LOCAL search_path = deleted_records;
SELECT public.protect_municipal_table('transfer', 'SELECT, INSERT, UPDATE');
SELECT public.protect_municipal_table('deleted_record', 'SELECT');
SELECT public.protect_municipal_table('deleted_person', 'SELECT');
SET LOCAL search_path = public;

-- A message tells of a version wherever that stands; `daicho verify` checks it instead of a foreign key.
ALTER TABLE outbox DROP CONSTRAINT outbox_lg_code_address_number_version_fkey;

-- The columns of a table in their order, for SQL that is made below.
CREATE FUNCTION deleted_records.columns_of(source regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
  FROM pg_attribute WHERE attrelid = source AND attnum > 0 AND NOT attisdropped
$$;
REVOKE ALL ON FUNCTION deleted_records.columns_of(regclass) FROM PUBLIC;

-- Gives the tables here the columns that resident_record and current_resident have got, and makes the views of all
-- versions and of those moved over anew; nothing if there is nothing new. It is called after every migration
-- (afterMigrate.sql), so that no migration can forget it.
CREATE FUNCTION deleted_records.follow_register() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  added record;
  items text := deleted_records.columns_of('public.resident_record');
BEGIN
  IF NOT EXISTS (
    SELECT FROM (VALUES ('public.resident_record', 'deleted_records.deleted_record'),
                        ('public.resident_record', 'public.recorded_version'),
                        ('public.current_resident', 'deleted_records.deleted_person'),
                        ('public.current_resident', 'public.deleted_person')) AS pair (source, target)
    JOIN pg_attribute a ON a.attrelid = to_regclass(pair.source) AND a.attnum > 0 AND NOT a.attisdropped
    WHERE NOT EXISTS (SELECT FROM pg_attribute t
      WHERE t.attrelid = to_regclass(pair.target) AND t.attname = a.attname))
  THEN
    RETURN;
  END IF;
  FOR added IN
    SELECT pair.target, a.attname, format_type(a.atttypid, a.atttypmod) AS type
    FROM (VALUES ('public.resident_record'::regclass, 'deleted_records.deleted_record'::regclass),
                 ('public.current_resident'::regclass, 'deleted_records.deleted_person'::regclass))
         AS pair (source, target)
    JOIN pg_attribute a ON a.attrelid = pair.source AND a.attnum > 0 AND NOT a.attisdropped
    WHERE NOT EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = pair.target AND t.attname = a.attname)
    ORDER BY pair.target, a.attnum
  LOOP
    EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s', added.target, added.attname, added.type);
  END LOOP;
  DROP VIEW IF EXISTS public.recorded_version;
  EXECUTE format(
    'CREATE VIEW public.recorded_version WITH (security_invoker = true) AS'
    ' SELECT %1$s, false AS in_deleted_records FROM public.resident_record'
    ' UNION ALL SELECT %1$s, true FROM deleted_records.deleted_record', items);
  REVOKE ALL ON public.recorded_version FROM PUBLIC;
  GRANT SELECT ON public.recorded_version TO ${service_role};
  DROP VIEW IF EXISTS public.deleted_person;
  EXECUTE format(
    'CREATE VIEW public.deleted_person WITH (security_invoker = true) AS'
    ' SELECT %s FROM deleted_records.deleted_person', deleted_records.columns_of('public.current_resident'));
  REVOKE ALL ON public.deleted_person FROM PUBLIC;
  GRANT SELECT ON public.deleted_person TO ${service_role};
END
$$;
REVOKE ALL ON FUNCTION deleted_records.follow_register() FROM PUBLIC;
SELECT deleted_records.follow_register();

-- The deleted records in the register: each version by which a record was deleted or closed (1.1.5), but for those of
-- cancelled moves, with the last version that goes with it: what was noted of it later, until somebody came back.
-- Whoever is under a draft, or of whom a message waits, stays until that is over.
CREATE VIEW deleted_records.closing WITH (security_invoker = true) AS
SELECT r.lg_code, r.address_number, r.version, r.processed_on AS closed_on,
  coalesce(
    (SELECT min(n.version) - 1 FROM public.resident_record n
     WHERE n.lg_code = r.lg_code AND n.address_number = r.address_number
       AND n.version > r.version AND n.resident_status = '1'),
    (SELECT max(n.version) FROM public.resident_record n
     WHERE n.lg_code = r.lg_code AND n.address_number = r.address_number)) AS last_version,
  EXISTS (SELECT FROM public.draft_hold h
    WHERE h.lg_code = r.lg_code AND h.subject = 'PERSON' AND h.number = r.address_number) AS held,
  EXISTS (SELECT FROM public.message_to_send m
    WHERE m.lg_code = r.lg_code AND m.address_number = r.address_number
      AND m.state IN ('WAITING', 'FAILED')) AS unsent
FROM public.resident_record r
WHERE r.resident_status <> '1'
  AND NOT EXISTS (SELECT FROM public.resident_record b
    WHERE b.lg_code = r.lg_code AND b.address_number = r.address_number
      AND b.version = r.version - 1 AND b.resident_status <> '1')
  AND NOT EXISTS (SELECT FROM public.move m
    JOIN public.resident_record c ON c.lg_code = m.lg_code AND c.move_number = m.move_number
    WHERE m.lg_code = r.lg_code AND m.about_move = r.move_number
      AND m.kind IN ('cancellation', 'cancellation-by-entry') AND c.address_number = r.address_number);
REVOKE ALL ON deleted_records.closing FROM PUBLIC;
GRANT SELECT ON deleted_records.closing TO ${service_role};

-- Moves the deleted records of some persons over, and takes them out of the register in the same statement (9.3).
-- What may go is decided here once more, under the locks that registrations take. It runs as the owner, since the
-- service role can remove nothing from the register; the municipality is that of the transaction.
CREATE FUNCTION deleted_records.move_over(
  persons text[], closed_until date, transfer_no bigint, moved_over_at timestamptz)
RETURNS TABLE (moved_person text, moved_versions integer, is_whole boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  city char(6) := current_setting('app.lg_code');
  items text := deleted_records.columns_of('public.resident_record');
  keys text := deleted_records.columns_of('public.current_resident');
  who text[];
  until integer[];
  whole text[];
BEGIN
  PERFORM FROM public.current_resident c
    WHERE c.lg_code = city AND c.address_number = ANY (persons) ORDER BY c.address_number FOR UPDATE;
  SELECT array_agg(due.address_number), array_agg(due.last_version) INTO who, until
    FROM (SELECT l.address_number, max(l.last_version) AS last_version
          FROM deleted_records.closing l
          WHERE l.lg_code = city AND l.address_number = ANY (persons) AND l.closed_on <= move_over.closed_until
            AND NOT l.held AND NOT l.unsent
          GROUP BY l.address_number) due;
  IF who IS NULL THEN
    RETURN;
  END IF;
  SELECT coalesce(array_agg(c.address_number), '{}') INTO whole
    FROM public.current_resident c
    JOIN unnest(who, until) AS due (address_number, last_version)
      ON c.address_number = due.address_number AND c.version <= due.last_version
    WHERE c.lg_code = city;
  DELETE FROM deleted_records.deleted_person p WHERE p.lg_code = city AND p.address_number = ANY (whole);
  EXECUTE format(
    'WITH gone AS (DELETE FROM public.current_resident c WHERE c.lg_code = $1 AND c.address_number = ANY ($2)'
    ' RETURNING c.*) INSERT INTO deleted_records.deleted_person (%1$s) SELECT %1$s FROM gone', keys)
    USING city, whole;
  RETURN QUERY EXECUTE format(
    'WITH gone AS (DELETE FROM public.resident_record r USING unnest($1, $2) AS due (address_number, last_version)'
    ' WHERE r.lg_code = $3 AND r.address_number = due.address_number AND r.version <= due.last_version'
    ' RETURNING r.*),'
    ' kept AS (INSERT INTO deleted_records.deleted_record (%1$s, transfer_no, moved_over_at)'
    ' SELECT %1$s, $4, $5 FROM gone RETURNING address_number)'
    ' SELECT address_number, count(*)::integer, address_number = ANY ($6) FROM kept GROUP BY address_number', items)
    USING who, until, city, move_over.transfer_no, move_over.moved_over_at, whole;
END
$$;
REVOKE ALL ON FUNCTION deleted_records.move_over(text[], date, bigint, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION deleted_records.move_over(text[], date, bigint, timestamptz) TO ${service_role};

-- When the municipality lets the year's records be moved over: month and day as a number, 1001 for 1 October.
ALTER TABLE move_setting DROP CONSTRAINT move_setting_item_check;
ALTER TABLE move_setting ADD CONSTRAINT move_setting_item_check
  CHECK (item IN ('MOST_AT_ONCE', 'OWN_WARD_ONLY', 'IMMIGRATION_INTAKE', 'DELETED_RECORDS_MOVED_FROM'));
