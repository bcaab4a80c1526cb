-- What was special about a move, so that certificates leave its history out unless asked (1.1.4).
ALTER TABLE resident_record ADD COLUMN special_circumstance text;

-- Points to note that are entered by themselves when a kind of move is chosen (1.1.14). An entry is ended,
-- never deleted; every change goes to master_history.
CREATE TABLE registered_note (
  lg_code              char(6) NOT NULL REFERENCES served_municipality (code),
  entry_no             bigint  GENERATED ALWAYS AS IDENTITY,
  version              integer NOT NULL DEFAULT 1,
  move_type            text    NOT NULL,
  special_circumstance text    NOT NULL,
  item                 text    NOT NULL,
  words                text    NOT NULL CHECK (length(words) <= 300),
  valid_from           date,
  valid_to             date,
  PRIMARY KEY (lg_code, entry_no),
  UNIQUE (lg_code, move_type, special_circumstance, item, words)
);
SELECT protect_municipal_table('registered_note', 'SELECT, INSERT, UPDATE');
