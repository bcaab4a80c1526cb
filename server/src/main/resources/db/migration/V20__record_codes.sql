-- Resident record codes fetched for new assignment and not given out yet (4.3.1). A code is taken out in
-- the transaction that registers it, so that it is neither lost nor given out twice.
CREATE TABLE resident_record_code_pool (
  lg_code char(6) NOT NULL REFERENCES served_municipality (code),
  code    text    NOT NULL,
  PRIMARY KEY (lg_code, code)
);
SELECT protect_municipal_table('resident_record_code_pool', 'SELECT, INSERT, DELETE');
