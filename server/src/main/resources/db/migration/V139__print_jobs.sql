-- What was sent to printers, by whom, and whether the printer took it (10.2, 10.7). An order is written before it is
-- sent and its outcome afterwards; an order without outcome was broken off between the two.
CREATE TABLE print_job (
  lg_code        char(6)     NOT NULL,
  job_no         bigint      GENERATED ALWAYS AS IDENTITY,
  issue_no       bigint      NOT NULL,
  printer_code   text        NOT NULL,
  tray           text        NOT NULL,
  ordered_at     timestamptz NOT NULL,
  operator_id    bigint      NOT NULL,
  operator_login text        NOT NULL,
  terminal       text        NOT NULL,
  again          boolean     NOT NULL,
  PRIMARY KEY (lg_code, job_no),
  FOREIGN KEY (lg_code, issue_no) REFERENCES issued_paper (lg_code, issue_no),
  FOREIGN KEY (lg_code, printer_code) REFERENCES printer (lg_code, printer_code)
);
SELECT protect_municipal_table('print_job', 'SELECT, INSERT');
CREATE INDEX print_job_paper ON print_job (lg_code, issue_no);

-- job_id is the printer's own number; null where failure says why it did not take the paper.
CREATE TABLE print_outcome (
  lg_code char(6) NOT NULL,
  job_no  bigint  NOT NULL,
  job_id  integer,
  failure text,
  CHECK ((job_id IS NULL) <> (failure IS NULL)),
  PRIMARY KEY (lg_code, job_no),
  FOREIGN KEY (lg_code, job_no) REFERENCES print_job (lg_code, job_no)
);
SELECT protect_municipal_table('print_outcome', 'SELECT, INSERT');
