-- What operators of a municipality may do is kept in memory as long as this stays the same (ADR 0044). Whatever changes
-- it gets another value, in the same transaction. A value never comes back, not even after a change that was undone.
ALTER TABLE served_municipality ADD COLUMN permission_state uuid NOT NULL DEFAULT gen_random_uuid();

-- The owner's, because the service role can change no other column of the table than the centre's.
CREATE FUNCTION permissions_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.served_municipality SET permission_state = gen_random_uuid()
   WHERE code IN (SELECT lg_code FROM changed);
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION permissions_changed() FROM PUBLIC;

CREATE FUNCTION operator_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.served_municipality SET permission_state = gen_random_uuid() WHERE code = OLD.lg_code;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION operator_changed() FROM PUBLIC;

-- Once for a statement, because a table of permissions comes in thousands of rows.
DO $$
DECLARE
  changed_table text;
  command text;
BEGIN
  FOREACH changed_table IN ARRAY ARRAY['operator_profile', 'operator_permission', 'department_permission'] LOOP
    FOREACH command IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format(
        'CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT '
        'EXECUTE FUNCTION permissions_changed()',
        'permissions_changed_by_' || lower(command), command, changed_table,
        CASE command WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END);
    END LOOP;
  END LOOP;
END
$$;

-- Of an operator only what permissions depend on: whoever signs in changes her row, too.
CREATE TRIGGER permissions_changed AFTER UPDATE ON operator FOR EACH ROW
  WHEN ((OLD.department_code, OLD.valid_from, OLD.valid_to, OLD.locked_at IS NULL)
    IS DISTINCT FROM (NEW.department_code, NEW.valid_from, NEW.valid_to, NEW.locked_at IS NULL))
  EXECUTE FUNCTION operator_changed();
CREATE TRIGGER permissions_gone AFTER DELETE ON operator FOR EACH ROW EXECUTE FUNCTION operator_changed();
