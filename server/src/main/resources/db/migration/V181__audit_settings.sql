-- How a municipality wants its access log kept and looked at (10.2). What has no row is as usual.
CREATE TABLE audit_setting (
  lg_code char(6) NOT NULL REFERENCES served_municipality (code),
  item    text    NOT NULL CHECK (item IN ('KEPT_MONTHS', 'OFFICE_FROM', 'OFFICE_TO', 'CLOSED_WEEKDAYS',
                                           'MANY_SEARCHES', 'MANY_RESIDENTS', 'ODD_HOURS', 'FAILED_SIGN_INS',
                                           'ALERT_DAYS')),
  value   text    NOT NULL,
  PRIMARY KEY (lg_code, item)
);
SELECT protect_municipal_table('audit_setting', 'SELECT, INSERT, UPDATE');

-- Days on which the office is closed besides the weekdays (休業日).
CREATE TABLE audit_holiday (
  lg_code char(6) NOT NULL REFERENCES served_municipality (code),
  day     date    NOT NULL,
  PRIMARY KEY (lg_code, day)
);
SELECT protect_municipal_table('audit_holiday', 'SELECT, INSERT, DELETE');
