-- Deleted records whose arrival elsewhere nobody has told of (4.1.3.1.4).
CREATE INDEX resident_record_without_arrival ON resident_record (lg_code, deletion_occurred_on)
  WHERE resident_status IN ('2', '9') AND arrival_notice_on IS NULL;
