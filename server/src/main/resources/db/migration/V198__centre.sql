-- The centre (運用センター): those who run the service for many municipalities, and see no resident (10.3, ADR 0041).
-- It is a tenant like a municipality, with a code that none can have, so that operators, sign-in and log are the same.

ALTER TABLE served_municipality
  ADD COLUMN kind             text NOT NULL DEFAULT 'MUNICIPALITY' CHECK (kind IN ('MUNICIPALITY', 'CENTRE')),
  ADD COLUMN suspended_at     timestamptz,
  ADD COLUMN suspended_by     text,
  ADD COLUMN suspended_reason text,
  ADD CONSTRAINT the_centre_has_its_own_code CHECK ((kind = 'CENTRE') = (code = '000001')),
  ADD CONSTRAINT suspended_by_somebody_for_a_reason CHECK (
    (suspended_at IS NULL) = (suspended_by IS NULL) AND (suspended_at IS NULL) = (suspended_reason IS NULL)),
  ADD CONSTRAINT the_centre_goes_on CHECK (kind <> 'CENTRE' OR suspended_at IS NULL);

-- Only in a transaction of the centre can a municipality be suspended or taken up again.
ALTER TABLE served_municipality ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_by_all ON served_municipality FOR SELECT USING (true);
CREATE POLICY added_by_all ON served_municipality FOR INSERT WITH CHECK (suspended_at IS NULL);
CREATE POLICY changed_by_the_centre ON served_municipality FOR UPDATE
  USING (current_setting('app.lg_code', true) = '000001');
GRANT UPDATE (suspended_at, suspended_by, suspended_reason) ON served_municipality TO ${service_role};

-- What the centre's operators may hold, whoever writes it; BATCH is that of the server's own operator.
ALTER TABLE operator_permission ADD CONSTRAINT permissions_of_the_centre CHECK (
  lg_code <> '000001' OR permission IN ('CENTRE', 'OPERATOR_ADMINISTRATION', 'AUDIT_READING', 'BATCH'));
ALTER TABLE department_permission ADD CONSTRAINT permissions_of_the_centre CHECK (
  lg_code <> '000001' OR permission IN ('CENTRE', 'OPERATOR_ADMINISTRATION', 'AUDIT_READING'));

-- No resident lives at the centre. What is there is not looked through: there was no centre before.
ALTER TABLE resident_record ADD CONSTRAINT not_at_the_centre CHECK (lg_code <> '000001') NOT VALID;
ALTER TABLE draft ADD CONSTRAINT not_at_the_centre CHECK (lg_code <> '000001') NOT VALID;
ALTER TABLE move ADD CONSTRAINT not_at_the_centre CHECK (lg_code <> '000001') NOT VALID;

-- When the log of a municipality was last found sealed to its end, whether or not there was anything new.
CREATE TABLE audit_seal_round (
  lg_code   char(6)     PRIMARY KEY REFERENCES served_municipality (code),
  sealed_to timestamptz NOT NULL
);
SELECT protect_municipal_table('audit_seal_round', 'SELECT, INSERT, UPDATE');

-- In a transaction of the centre app.lg_code is and stays the centre's. While it acts for a municipality,
-- app.visited_lg_code names that, and these tables, by these commands, and no others open to it: operators and what they
-- sign in with, the seals, and the log to be added to. Whatever statement is sent, the register and the log cannot be read.
CREATE FUNCTION let_the_centre(table_name text, command text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  visited constant text := '(current_setting(''app.lg_code'') = ''000001'' '
    'AND lg_code = current_setting(''app.visited_lg_code'', true)::bpchar)';
BEGIN
  EXECUTE format('CREATE POLICY of_the_centre ON %I FOR %s%s%s', table_name, command,
    CASE WHEN command = 'INSERT' THEN '' ELSE ' USING ' || visited END,
    CASE WHEN command = 'SELECT' THEN '' ELSE ' WITH CHECK ' || visited END);
END
$$;
REVOKE ALL ON FUNCTION let_the_centre(text, text) FROM PUBLIC;

SELECT let_the_centre('department', 'ALL');
SELECT let_the_centre('department_permission', 'SELECT');
SELECT let_the_centre('operator', 'ALL');
SELECT let_the_centre('operator_profile', 'SELECT');
SELECT let_the_centre('operator_permission', 'ALL');
SELECT let_the_centre('operator_session', 'ALL');
SELECT let_the_centre('former_password', 'INSERT');
SELECT let_the_centre('one_time_password', 'ALL');
SELECT let_the_centre('passkey', 'ALL');
SELECT let_the_centre('audit_entry', 'INSERT');
SELECT let_the_centre('audit_seal', 'SELECT');
SELECT let_the_centre('audit_seal_round', 'SELECT');
