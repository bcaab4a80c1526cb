-- Deleted records stand in the order of their day of processing, and are read so (1.1.5).
CREATE INDEX resident_record_deleted ON resident_record
  (lg_code, processed_on, move_number, address_number, version) WHERE resident_status <> '1';

-- What became of a move: those that cancel or complete it (4.6), a small part of all.
CREATE INDEX move_about ON move (lg_code, about_move) WHERE about_move IS NOT NULL;
