-- An entry of the outbox refers to the version it tells of, and through it to the move. The key to the move
-- itself cost every registration a look and a lock for what the other says already; that both name the same
-- move is checked as a whole by a command (ADR 0012).
ALTER TABLE outbox DROP CONSTRAINT outbox_lg_code_move_number_fkey;
