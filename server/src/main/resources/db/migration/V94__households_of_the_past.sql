-- Who was in a household on a day of the past is asked of the versions, not of what is derived from them.
CREATE INDEX resident_record_household ON resident_record (lg_code, household_number);
