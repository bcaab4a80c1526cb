-- On which lists somebody stands is asked with the history of issues (2.2.2).
CREATE INDEX inspection_part_person ON inspection_part USING gin (address_numbers);
