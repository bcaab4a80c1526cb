-- The link with the immigration agency (4.5.6, 4.5.7).

-- Messages may also be made by hand, sent again under another number, or handed over on a medium.
-- category: what a link sorts its messages by; of the immigration agency the act (4.5.7).
-- claimed_until: who sends a message has it until then; nobody holds a lock while a partner is asked.
ALTER TABLE message_to_send
  ALTER COLUMN outbox_entry DROP NOT NULL,
  ALTER COLUMN move_number DROP NOT NULL,
  ADD COLUMN category      text NOT NULL DEFAULT '',
  ADD COLUMN resend_of     bigint,
  ADD COLUMN medium_no     bigint,
  ADD COLUMN claimed_until timestamptz,
  DROP CONSTRAINT message_to_send_lg_code_outbox_entry_kind_key,
  DROP CONSTRAINT message_to_send_state_check,
  ADD CONSTRAINT message_to_send_state_check
    CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'BY_HAND', 'ON_MEDIUM')),
  ADD FOREIGN KEY (lg_code, resend_of) REFERENCES message_to_send (lg_code, message_no);
CREATE UNIQUE INDEX message_to_send_once ON message_to_send (lg_code, outbox_entry, kind)
  WHERE resend_of IS NULL AND outbox_entry IS NOT NULL;

-- A file of messages that was handed over; the messages name it.
CREATE TABLE link_medium (
  lg_code     char(6)     NOT NULL REFERENCES served_municipality (code),
  medium_no   bigint      GENERATED ALWAYS AS IDENTITY,
  partner     text        NOT NULL,
  made_at     timestamptz NOT NULL,
  operator_id bigint      NOT NULL,
  messages    integer     NOT NULL,
  PRIMARY KEY (lg_code, medium_no)
);
SELECT protect_municipal_table('link_medium', 'SELECT, INSERT');
ALTER TABLE message_to_send
  ADD FOREIGN KEY (lg_code, medium_no) REFERENCES link_medium (lg_code, medium_no);

-- What became of a message at the partner (4.5.7); there may be several, the last one counts.
CREATE TABLE message_result (
  lg_code      char(6)     NOT NULL,
  result_no    bigint      GENERATED ALWAYS AS IDENTITY,
  message_no   bigint      NOT NULL,
  accepted     boolean     NOT NULL,
  error_code   text        NOT NULL,
  error_words  text        NOT NULL,
  processed_on date,
  received_no  bigint      NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (lg_code, result_no),
  FOREIGN KEY (lg_code, message_no) REFERENCES message_to_send (lg_code, message_no),
  FOREIGN KEY (lg_code, received_no) REFERENCES received_message (lg_code, received_no)
);
SELECT protect_municipal_table('message_result', 'SELECT, INSERT');
CREATE INDEX message_result_message ON message_result (lg_code, message_no, result_no);

-- 処理結果確認票 (4.5.6): which revision of a draft it was printed of, and by whom.
CREATE TABLE result_slip (
  lg_code      char(6)     NOT NULL,
  draft_number bigint      NOT NULL,
  revision     integer     NOT NULL,
  issue_no     bigint      NOT NULL,
  operator_id  bigint      NOT NULL,
  made_at      timestamptz NOT NULL,
  PRIMARY KEY (lg_code, draft_number, revision, issue_no),
  FOREIGN KEY (lg_code, draft_number) REFERENCES draft (lg_code, draft_number),
  FOREIGN KEY (lg_code, issue_no) REFERENCES issued_paper (lg_code, issue_no)
);
SELECT protect_municipal_table('result_slip', 'SELECT, INSERT');

-- A received message of which a draft was prepared without a clerk.
ALTER TABLE received_message
  DROP CONSTRAINT received_message_state_check,
  ADD CONSTRAINT received_message_state_check
    CHECK (state IN ('WAITING', 'TAKEN', 'OFFERED', 'PREPARED', 'FAULTY', 'SUPERSEDED', 'SETTLED'));
CREATE INDEX received_message_draft ON received_message (lg_code, draft_number)
  WHERE draft_number IS NOT NULL;
ALTER TABLE draft
  DROP CONSTRAINT draft_source_check,
  ADD CONSTRAINT draft_source_check CHECK (source IN ('SCREEN', 'API', 'FILE', 'LINK'));
ALTER TABLE move_setting
  DROP CONSTRAINT move_setting_item_check,
  ADD CONSTRAINT move_setting_item_check
    CHECK (item IN ('MOST_AT_ONCE', 'OWN_WARD_ONLY', 'IMMIGRATION_INTAKE'));
