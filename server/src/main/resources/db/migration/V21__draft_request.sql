-- By what a program marks a wish to enter a draft: the same wish sent again finds the draft it made, and
-- enters nothing twice. The digest tells whether it is the same wish.
ALTER TABLE draft ADD COLUMN request_key text;
ALTER TABLE draft ADD COLUMN request_digest text;
ALTER TABLE draft ADD CONSTRAINT draft_request_once UNIQUE (lg_code, entered_by, request_key);
