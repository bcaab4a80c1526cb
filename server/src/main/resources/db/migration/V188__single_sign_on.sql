-- The identity provider of a municipality (10.3). The client's secret is not here but in the configuration of the
-- installation, which so also says which municipalities may have one.
CREATE TABLE single_sign_on (
  lg_code               char(6) PRIMARY KEY REFERENCES served_municipality (code),
  version               integer NOT NULL,
  enabled               boolean NOT NULL,
  issuer                text    NOT NULL,
  client_id             text    NOT NULL,
  login_claim           text    NOT NULL,
  second_factor_trusted boolean NOT NULL
);
SELECT protect_municipal_table('single_sign_on', 'SELECT, INSERT, UPDATE');
