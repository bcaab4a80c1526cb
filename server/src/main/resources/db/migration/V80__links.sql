-- Messages to and from other systems (docs/links.md).

-- Which entries of the outbox have been made into messages for a partner, or found to need none.
CREATE TABLE link_feed (
  lg_code  char(6)     NOT NULL,
  partner  text        NOT NULL,
  entry_no bigint      NOT NULL,
  fed_at   timestamptz NOT NULL,
  PRIMARY KEY (lg_code, partner, entry_no),
  FOREIGN KEY (lg_code, entry_no) REFERENCES outbox (lg_code, entry_no)
);
SELECT protect_municipal_table('link_feed', 'SELECT, INSERT');

-- Messages to send. message_no is the order; content is what was or will be sent;
-- null if it could not be made.
CREATE TABLE message_to_send (
  lg_code         char(6)     NOT NULL,
  message_no      bigint      GENERATED ALWAYS AS IDENTITY,
  partner         text        NOT NULL,
  kind            text        NOT NULL,
  message_id      text        NOT NULL,
  outbox_entry    bigint      NOT NULL,
  move_number     bigint      NOT NULL,
  address_number  text        NOT NULL,
  version         integer     NOT NULL,
  state           text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'BY_HAND')),
  content         text,
  attempts        integer     NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  made_at         timestamptz NOT NULL,
  settled_at      timestamptz,
  settled_by      bigint,
  error           text        NOT NULL DEFAULT '',
  PRIMARY KEY (lg_code, message_no),
  UNIQUE (lg_code, message_id),
  UNIQUE (lg_code, outbox_entry, kind),
  FOREIGN KEY (lg_code, outbox_entry) REFERENCES outbox (lg_code, entry_no)
);
SELECT protect_municipal_table('message_to_send', 'SELECT, INSERT, UPDATE');
CREATE INDEX message_to_send_open ON message_to_send (lg_code, partner, address_number, message_no)
  WHERE state IN ('WAITING', 'FAILED');

-- One fetching of messages, or one file of them: what "within the same data" of 4.1.3.1.2 means.
CREATE TABLE message_intake (
  lg_code     char(6)     NOT NULL REFERENCES served_municipality (code),
  intake_no   bigint      GENERATED ALWAYS AS IDENTITY,
  partner     text        NOT NULL,
  received_at timestamptz NOT NULL,
  operator_id bigint      NOT NULL,
  PRIMARY KEY (lg_code, intake_no)
);
SELECT protect_municipal_table('message_intake', 'SELECT, INSERT');

-- Messages received, as they came. The same message again is not kept a second time.
CREATE TABLE received_message (
  lg_code              char(6)     NOT NULL,
  received_no          bigint      GENERATED ALWAYS AS IDENTITY,
  intake_no            bigint      NOT NULL,
  partner              text        NOT NULL,
  message_id           text        NOT NULL,
  kind                 text        NOT NULL,
  sender               text        NOT NULL,
  sent_at              timestamptz,
  case_id              text        NOT NULL,
  resident_record_code text        NOT NULL,
  content              text        NOT NULL,
  received_at          timestamptz NOT NULL,
  state                text        NOT NULL
    CHECK (state IN ('WAITING', 'TAKEN', 'OFFERED', 'FAULTY', 'SUPERSEDED', 'SETTLED')),
  findings             jsonb       NOT NULL DEFAULT '[]',
  attempts             integer     NOT NULL DEFAULT 0,
  error                text        NOT NULL DEFAULT '',
  move_number          bigint,
  draft_number         bigint,
  settled_at           timestamptz,
  settled_by           bigint,
  note                 text        NOT NULL DEFAULT '',
  PRIMARY KEY (lg_code, received_no),
  UNIQUE (lg_code, partner, message_id),
  FOREIGN KEY (lg_code, intake_no) REFERENCES message_intake (lg_code, intake_no),
  FOREIGN KEY (lg_code, draft_number) REFERENCES draft (lg_code, draft_number),
  FOREIGN KEY (lg_code, move_number) REFERENCES move (lg_code, move_number)
);
SELECT protect_municipal_table('received_message', 'SELECT, INSERT, UPDATE');
CREATE INDEX received_message_state ON received_message (lg_code, state, received_no);
CREATE INDEX received_message_person ON received_message (lg_code, kind, resident_record_code);
