-- What an operator has searched for, so that it can be searched for again (2.1.1): the fields of the search form
-- by their names. A condition stands there once; the oldest go when there are more than the municipality keeps.
-- Nothing with an Individual Number or a resident record code comes here.
CREATE TABLE search_history (
  lg_code     char(6)     NOT NULL REFERENCES served_municipality (code),
  operator_id bigint      NOT NULL,
  entry_no    bigint      GENERATED ALWAYS AS IDENTITY,
  fields      jsonb       NOT NULL CHECK (jsonb_typeof(fields) = 'object'),
  searched_at timestamptz NOT NULL,
  PRIMARY KEY (lg_code, operator_id, entry_no),
  UNIQUE (lg_code, operator_id, fields)
);
SELECT protect_municipal_table('search_history', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE search_history_setting (
  lg_code char(6) PRIMARY KEY REFERENCES served_municipality (code),
  kept    integer NOT NULL CHECK (kept BETWEEN 1 AND 200)
);
SELECT protect_municipal_table('search_history_setting', 'SELECT, INSERT, UPDATE');
