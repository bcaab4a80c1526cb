-- Under whose title and name each paper goes out, which seal is printed, and the words about it (5.6). A paper
-- without a row is as usual; signer null: whoever certifies on the day; words null: those of the form.
CREATE TABLE paper_setting (
  lg_code      char(6) NOT NULL REFERENCES served_municipality (code),
  paper        text    NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  signer       text    CHECK (signer IN ('MAYOR', 'ACTING_MAYOR')),
  seal         text    NOT NULL CHECK (seal IN ('OF_AUTHENTICATOR', 'FOR_CERTIFICATES', 'NONE')),
  words_sealed text,
  words_bare   text,
  PRIMARY KEY (lg_code, paper)
);
SELECT protect_municipal_table('paper_setting', 'SELECT, INSERT, UPDATE');
