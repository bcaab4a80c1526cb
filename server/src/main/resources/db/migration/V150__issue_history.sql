-- Enquiries over what was issued (2.2.2), by the items of 1.3.8.

-- A list of the whole register belongs to no household.
ALTER TABLE issued_paper ALTER COLUMN household_number DROP NOT NULL;

CREATE INDEX issued_paper_at ON issued_paper (lg_code, issued_at);

-- The class of requester put right after the issue (8.1.1): the paper's own row stays as it was.
CREATE TABLE requester_correction (
  lg_code       char(6)     NOT NULL,
  issue_no      bigint      NOT NULL,
  correction_no integer     NOT NULL,
  requester     text        NOT NULL,
  corrected_at  timestamptz NOT NULL,
  operator_id   bigint      NOT NULL,
  PRIMARY KEY (lg_code, issue_no, correction_no),
  FOREIGN KEY (lg_code, issue_no) REFERENCES issued_paper (lg_code, issue_no)
);
SELECT protect_municipal_table('requester_correction', 'SELECT, INSERT');
