-- A list for inspection that waits is found again when the service starts (9.1, ADR 0030).
CREATE INDEX inspection_list_waiting ON inspection_list (lg_code, list_no) WHERE state = 'WAITING';

-- It is not made if whoever ordered it may no longer.
ALTER TABLE inspection_list DROP CONSTRAINT inspection_list_state_check;
ALTER TABLE inspection_list ADD CONSTRAINT inspection_list_state_check
  CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'REFUSED'));

-- Those that were lost while they waited have been told as broken off for long; nobody expects them to come now.
ALTER TABLE inspection_list NO FORCE ROW LEVEL SECURITY;
UPDATE inspection_list SET state = 'FAILED', ended_at = progress_at WHERE state = 'WAITING';
ALTER TABLE inspection_list FORCE ROW LEVEL SECURITY;
