-- 本人通知 (8.1): who asked to be told of certificates issued. Versions are only added; the row of the registration
-- itself is what two clerks wait for.
CREATE TABLE notice_register (
  lg_code         char(6) NOT NULL REFERENCES served_municipality (code),
  registration_no bigint  GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (lg_code, registration_no)
);
SELECT protect_municipal_table('notice_register', 'SELECT, INSERT, UPDATE');

CREATE TABLE notice_registration (
  lg_code         char(6)     NOT NULL,
  registration_no bigint      NOT NULL,
  version         integer     NOT NULL CHECK (version >= 1),
  address_number  text        NOT NULL,
  applied_on      date        NOT NULL,
  valid_from      date        NOT NULL,
  valid_to        date        CHECK (valid_to >= valid_from),
  ended_on        date,
  remarks         text        NOT NULL,
  operator_id     bigint      NOT NULL,
  operator_login  text        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (lg_code, registration_no, version),
  FOREIGN KEY (lg_code, registration_no) REFERENCES notice_register (lg_code, registration_no)
);
SELECT protect_municipal_table('notice_registration', 'SELECT, INSERT');
CREATE INDEX notice_registration_person ON notice_registration (lg_code, address_number);

-- Who was told of which issue by which notice (8.1.3).
CREATE TABLE sent_notice (
  lg_code        char(6) NOT NULL,
  issue_no       bigint  NOT NULL,
  address_number text    NOT NULL,
  notice_no      bigint  NOT NULL,
  PRIMARY KEY (lg_code, issue_no, address_number, notice_no),
  FOREIGN KEY (lg_code, issue_no) REFERENCES issued_paper (lg_code, issue_no),
  FOREIGN KEY (lg_code, notice_no) REFERENCES issued_paper (lg_code, issue_no)
);
SELECT protect_municipal_table('sent_notice', 'SELECT, INSERT');
