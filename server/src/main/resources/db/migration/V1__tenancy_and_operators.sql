-- The ground every other table stands on.
--
-- Rules of every table that belongs to a municipality (a test walks the catalogue and fails otherwise):
--   * lg_code is the first column of every primary key, unique constraint and foreign key;
--   * row-level security is enabled and forced, and compares lg_code with app.lg_code;
--   * the service role gets only the rights named here, table by table.
-- The owner role runs these files. The service role is ${service_role}.

-- Makes a table a municipality's own and gives the service role the rights listed, such as
-- 'SELECT, INSERT'. The setting is read without a default on purpose: a statement outside a
-- transaction that named its municipality fails instead of finding nothing. The cast keeps the
-- comparison in the type of the column: with text the planner would convert every row.
CREATE FUNCTION protect_municipal_table(table_name text, service_rights text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format(
    'CREATE POLICY own_municipality ON %I '
    'USING (lg_code = current_setting(''app.lg_code'')::bpchar) '
    'WITH CHECK (lg_code = current_setting(''app.lg_code'')::bpchar)', table_name);
  EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', table_name);
  EXECUTE format('GRANT %s ON %I TO %I', service_rights, table_name, '${service_role}');
END
$$;
REVOKE ALL ON FUNCTION protect_municipal_table(text, text) FROM PUBLIC;

GRANT USAGE ON SCHEMA public TO ${service_role};

-- Trigram search over names. A trusted extension: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The municipalities this installation serves. Nationwide: it is read before anybody has signed in.
CREATE TABLE served_municipality (
  code        char(6) PRIMARY KEY,
  name        text    NOT NULL,
  kana        text    NOT NULL,
  is_sample   boolean NOT NULL DEFAULT false,
  served_from date    NOT NULL
);
GRANT SELECT, INSERT ON served_municipality TO ${service_role};

-- Places of entry and terminals (1.3.1). The ward is kept for designated cities.
CREATE TABLE place_of_entry (
  lg_code    char(6) NOT NULL REFERENCES served_municipality (code),
  place_code text    NOT NULL,
  name       text    NOT NULL,
  kind       text    NOT NULL CHECK (kind IN ('MAIN_OFFICE', 'BRANCH', 'SUB_OFFICE', 'SECTION')),
  ward_code  char(6),
  valid_from date    NOT NULL,
  valid_to   date,
  PRIMARY KEY (lg_code, place_code)
);
SELECT protect_municipal_table('place_of_entry', 'SELECT, INSERT, UPDATE');

CREATE TABLE terminal (
  lg_code         char(6) NOT NULL,
  terminal_code   text    NOT NULL,
  place_code      text    NOT NULL,
  name            text    NOT NULL,
  network_address text,
  valid_from      date    NOT NULL,
  valid_to        date,
  PRIMARY KEY (lg_code, terminal_code),
  FOREIGN KEY (lg_code, place_code) REFERENCES place_of_entry (lg_code, place_code)
);
SELECT protect_municipal_table('terminal', 'SELECT, INSERT, UPDATE');

-- Organisations, and what all their members may do (10.3).
CREATE TABLE department (
  lg_code         char(6) NOT NULL REFERENCES served_municipality (code),
  department_code text    NOT NULL,
  name            text    NOT NULL,
  PRIMARY KEY (lg_code, department_code)
);
SELECT protect_municipal_table('department', 'SELECT, INSERT, UPDATE');

CREATE TABLE department_permission (
  lg_code         char(6) NOT NULL,
  department_code text    NOT NULL,
  permission      text    NOT NULL,
  valid_from      date    NOT NULL,
  valid_to        date,
  PRIMARY KEY (lg_code, department_code, permission, valid_from),
  FOREIGN KEY (lg_code, department_code) REFERENCES department (lg_code, department_code)
);
SELECT protect_municipal_table('department_permission', 'SELECT, INSERT, UPDATE');

-- The people who use the system (10.3). Nobody is ever deleted: the audit points here.
CREATE TABLE operator (
  lg_code         char(6) NOT NULL REFERENCES served_municipality (code),
  operator_id     bigint  GENERATED ALWAYS AS IDENTITY,
  login           text    NOT NULL,
  password_hash   text    NOT NULL,
  display_name    text    NOT NULL,
  department_code text    NOT NULL,
  place_code      text,
  valid_from      date    NOT NULL,
  valid_to        date,
  failed_attempts integer NOT NULL DEFAULT 0,
  locked_at       timestamptz,
  PRIMARY KEY (lg_code, operator_id),
  UNIQUE (lg_code, login),
  FOREIGN KEY (lg_code, department_code) REFERENCES department (lg_code, department_code),
  FOREIGN KEY (lg_code, place_code) REFERENCES place_of_entry (lg_code, place_code)
);
SELECT protect_municipal_table('operator', 'SELECT, INSERT, UPDATE');

-- What one person may do besides what the department may. Rights begin and end on a day, so a
-- change can be entered beforehand.
CREATE TABLE operator_permission (
  lg_code     char(6) NOT NULL,
  operator_id bigint  NOT NULL,
  permission  text    NOT NULL,
  valid_from  date    NOT NULL,
  valid_to    date,
  PRIMARY KEY (lg_code, operator_id, permission, valid_from),
  FOREIGN KEY (lg_code, operator_id) REFERENCES operator (lg_code, operator_id)
);
SELECT protect_municipal_table('operator_permission', 'SELECT, INSERT, UPDATE');
