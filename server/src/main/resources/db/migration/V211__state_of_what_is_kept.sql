-- Not permissions alone are kept in memory as long as this stays the same: the municipality's own towns, too (ADR 0044).
ALTER TABLE served_municipality RENAME COLUMN permission_state TO kept_state;

ALTER FUNCTION permissions_changed() RENAME TO kept_rows_changed;
CREATE OR REPLACE FUNCTION kept_rows_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.served_municipality SET kept_state = gen_random_uuid()
   WHERE code IN (SELECT lg_code FROM changed);
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION operator_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.served_municipality SET kept_state = gen_random_uuid() WHERE code = OLD.lg_code;
  RETURN NULL;
END
$$;

CREATE TRIGGER towns_changed_by_insert AFTER INSERT ON town_entry REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_changed();
CREATE TRIGGER towns_changed_by_update AFTER UPDATE ON town_entry REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_changed();
CREATE TRIGGER towns_changed_by_delete AFTER DELETE ON town_entry REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_changed();

-- Registrations keep in memory which words are there: they stay.
REVOKE DELETE ON search_word FROM ${service_role};
