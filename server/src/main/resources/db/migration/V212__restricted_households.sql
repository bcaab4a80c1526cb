-- Whoever looks for people is told which few households are restricted now, however many once were.
CREATE INDEX restriction_case_restricted_household ON restriction_case (lg_code, household_number)
  WHERE standing AND household_number IS NOT NULL;
