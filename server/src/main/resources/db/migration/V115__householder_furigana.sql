-- The reading of 世帯主の氏名 is kept with each member, as the name itself is, and corrected with it (4.2.3.1).
-- Versions registered before have none: they are never changed, and the next correction that is carried fills it.
ALTER TABLE resident_record ADD COLUMN householder_furigana text;
