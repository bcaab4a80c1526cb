-- Papers that a move brings forth are kept beside the certified copies, with the move they belong to.
-- What is not asked for by anybody has no requester ('').
ALTER TABLE issued_paper ADD COLUMN kind text NOT NULL DEFAULT 'certified-copy';
ALTER TABLE issued_paper ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE issued_paper ADD COLUMN move_number bigint;
CREATE INDEX issued_paper_move ON issued_paper (lg_code, move_number) WHERE move_number IS NOT NULL;

-- On what a move rests (1.2.1): its day alone does not tell, as it may be missing. Null where it was
-- registered before this was kept, or by an intake.
ALTER TABLE move ADD COLUMN ground text;

-- The versions that a move made, for its papers; and those who were householders, who are few: they tell
-- when a household lost its own (4.0.5).
CREATE INDEX resident_record_move ON resident_record (lg_code, move_number);
CREATE INDEX resident_record_householder ON resident_record (lg_code, household_number)
  WHERE relationship = '世帯主';
