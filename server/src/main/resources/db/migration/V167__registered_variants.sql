-- Variants of characters that the municipality has registered (2.1.2): a search for the one finds the other, both
-- ways. An entry is ended, never deleted; every change goes to master_history. Characters are bases without variation
-- selectors, as searches compare them; the order of the two is the one in which they were entered.
CREATE TABLE registered_variant (
  lg_code    char(6) NOT NULL REFERENCES served_municipality (code),
  entry_no   bigint  GENERATED ALWAYS AS IDENTITY,
  version    integer NOT NULL DEFAULT 1,
  character  text    NOT NULL CHECK (char_length(character) = 1),
  variant    text    NOT NULL CHECK (char_length(variant) = 1 AND variant <> character),
  note       text    NOT NULL,
  valid_from date,
  valid_to   date,
  PRIMARY KEY (lg_code, entry_no),
  UNIQUE (lg_code, character, variant)
);
SELECT protect_municipal_table('registered_variant', 'SELECT, INSERT, UPDATE');
