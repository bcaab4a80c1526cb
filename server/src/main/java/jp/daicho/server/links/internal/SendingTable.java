package jp.daicho.server.links.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.encryption.EncryptedColumn;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.links.SentMessage;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The table of messages to send. */
final class SendingTable {
  static final Table<?> MESSAGE = table(name("message_to_send")).as("m");
  static final Field<String> LG_CODE = text("lg_code");
  static final Field<Long> NUMBER = field(name("m", "message_no"), SQLDataType.BIGINT);
  static final Field<String> PARTNER = text("partner");
  static final Field<String> KIND = text("kind");
  static final Field<String> MESSAGE_ID = text("message_id");
  static final Field<Long> OUTBOX_ENTRY = field(name("m", "outbox_entry"), SQLDataType.BIGINT);
  static final Field<Long> MOVE_NUMBER = field(name("m", "move_number"), SQLDataType.BIGINT);
  static final Field<String> ADDRESS_NUMBER = text("address_number");
  static final Field<Integer> VERSION = field(name("m", "version"), SQLDataType.INTEGER);
  static final Field<String> STATE = text("state");
  static final Field<String> CONTENT = text("content");
  static final Field<Integer> ATTEMPTS = field(name("m", "attempts"), SQLDataType.INTEGER);
  static final Field<OffsetDateTime> NEXT_ATTEMPT_AT = moment("next_attempt_at");
  static final Field<OffsetDateTime> MADE_AT = moment("made_at");
  static final Field<OffsetDateTime> SETTLED_AT = moment("settled_at");
  static final Field<Long> SETTLED_BY = field(name("m", "settled_by"), SQLDataType.BIGINT);
  static final Field<String> ERROR = text("error");
  static final Field<String> CATEGORY = text("category");
  static final Field<Long> RESEND_OF = field(name("m", "resend_of"), SQLDataType.BIGINT);
  static final Field<Long> MEDIUM_NO = field(name("m", "medium_no"), SQLDataType.BIGINT);
  static final Field<OffsetDateTime> CLAIMED_UNTIL = moment("claimed_until");

  private SendingTable() {}

  static List<Field<?>> columns() {
    return List.of(
        NUMBER,
        PARTNER,
        KIND,
        MESSAGE_ID,
        MOVE_NUMBER,
        ADDRESS_NUMBER,
        STATE,
        ATTEMPTS,
        NEXT_ATTEMPT_AT,
        MADE_AT,
        SETTLED_AT,
        ERROR,
        CONTENT,
        CATEGORY,
        RESEND_OF,
        MEDIUM_NO);
  }

  static SentMessage read(Record row) {
    OffsetDateTime settled = row.get(SETTLED_AT);
    return new SentMessage(
        required(row.get(NUMBER)),
        Partner.valueOf(required(row.get(PARTNER))),
        required(row.get(KIND)),
        required(row.get(MESSAGE_ID)),
        row.get(MOVE_NUMBER),
        AddressNumber.of(required(row.get(ADDRESS_NUMBER))),
        SendingState.valueOf(required(row.get(STATE))),
        required(row.get(ATTEMPTS)),
        required(row.get(NEXT_ATTEMPT_AT)).toInstant(),
        required(row.get(MADE_AT)).toInstant(),
        settled == null ? null : settled.toInstant(),
        required(row.get(ERROR)),
        content(row),
        required(row.get(CATEGORY)),
        row.get(RESEND_OF),
        row.get(MEDIUM_NO));
  }

  private static @org.jspecify.annotations.Nullable String content(Record row) {
    String kept = row.get(CONTENT);
    return kept == null
        ? null
        : Tenancy.encryption(row.configuration())
            .decrypt(EncryptedColumn.MESSAGE_TO_SEND, required(row.get(MESSAGE_ID)), kept);
  }

  private static <T> T required(@org.jspecify.annotations.Nullable T value) {
    return Objects.requireNonNull(value);
  }

  private static Field<String> text(String column) {
    return field(name("m", column), SQLDataType.VARCHAR);
  }

  private static Field<OffsetDateTime> moment(String column) {
    return field(name("m", column), SQLDataType.TIMESTAMPWITHTIMEZONE);
  }
}
