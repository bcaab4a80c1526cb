-- What an operator stored last is offered to her in the next entry (4.0.10): found without reading all drafts.
CREATE INDEX draft_of_operator ON draft (lg_code, entered_by, draft_number);
