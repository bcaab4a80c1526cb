-- Where a draft stands while it is open (4.0.8). The row goes with the decision or the withdrawal, so that a
-- registration writes nothing into the draft itself, whose row is long and has several indexes. What became of
-- a closed draft says the move that came of it, or that it was withdrawn.
CREATE TABLE open_draft (
  lg_code      char(6) NOT NULL,
  draft_number bigint  NOT NULL,
  state        text    NOT NULL CHECK (state IN ('ENTERED', 'REVIEWED')),
  PRIMARY KEY (lg_code, draft_number),
  FOREIGN KEY (lg_code, draft_number) REFERENCES draft (lg_code, draft_number)
);
SELECT protect_municipal_table('open_draft', 'SELECT, INSERT, UPDATE, DELETE');

-- The rows of all municipalities are carried over, whoever owns the tables.
ALTER TABLE open_draft NO FORCE ROW LEVEL SECURITY;
ALTER TABLE draft NO FORCE ROW LEVEL SECURITY;
ALTER TABLE draft ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
INSERT INTO open_draft (lg_code, draft_number, state)
  SELECT lg_code, draft_number, state FROM draft WHERE state IN ('ENTERED', 'REVIEWED');
UPDATE draft SET withdrawn = true WHERE state = 'WITHDRAWN';
ALTER TABLE open_draft FORCE ROW LEVEL SECURITY;
ALTER TABLE draft FORCE ROW LEVEL SECURITY;

-- With them go the index that had to be written anew when a draft was closed, and a key that the move has.
ALTER TABLE draft DROP COLUMN state, DROP COLUMN move_number;
CREATE INDEX draft_withdrawn ON draft (lg_code, draft_number) WHERE withdrawn;

-- A draft becomes one move at most, whatever two deciders do at the same time.
CREATE UNIQUE INDEX move_of_draft ON move (lg_code, draft_number) WHERE draft_number IS NOT NULL;

-- Who is held is free when the draft is closed. The index finds the holds of one draft among those of all.
ALTER TABLE draft_hold DROP CONSTRAINT draft_hold_lg_code_draft_number_fkey;
ALTER TABLE draft_hold ADD FOREIGN KEY (lg_code, draft_number)
  REFERENCES open_draft (lg_code, draft_number) ON DELETE CASCADE;
CREATE INDEX draft_hold_draft ON draft_hold (lg_code, draft_number);
