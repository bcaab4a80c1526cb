package jp.daicho.server.links.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.encryption.EncryptedColumn;
import jp.daicho.server.findings.FindingView;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.ReceivedMessage;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The table of received messages. */
final class ReceivedTable {
  static final Table<?> MESSAGE = table(name("received_message"));
  static final Field<String> LG_CODE = text("lg_code");
  static final Field<Long> NUMBER = number("received_no");
  static final Field<Long> INTAKE_NO = number("intake_no");
  static final Field<String> PARTNER = text("partner");
  static final Field<String> MESSAGE_ID = text("message_id");
  static final Field<String> KIND = text("kind");
  static final Field<String> SENDER = text("sender");
  static final Field<OffsetDateTime> SENT_AT = moment("sent_at");
  static final Field<String> CASE_ID = text("case_id");
  static final Field<String> RECORD_CODE = text("resident_record_code");
  static final Field<String> CONTENT = text("content");
  static final Field<OffsetDateTime> RECEIVED_AT = moment("received_at");
  static final Field<String> STATE = text("state");
  static final Field<JSONB> FINDINGS =
      field(name("received_message", "findings"), SQLDataType.JSONB);
  static final Field<Integer> ATTEMPTS =
      field(name("received_message", "attempts"), SQLDataType.INTEGER);
  static final Field<String> ERROR = text("error");
  static final Field<Long> MOVE_NUMBER = number("move_number");
  static final Field<Long> DRAFT_NUMBER = number("draft_number");
  static final Field<OffsetDateTime> SETTLED_AT = moment("settled_at");
  static final Field<Long> SETTLED_BY = number("settled_by");
  static final Field<String> NOTE = text("note");

  private static final Table<?> MOVES = table(name("move"));
  private static final Field<String> MOVES_LG_CODE =
      field(name("move", "lg_code"), SQLDataType.VARCHAR);
  private static final Field<Long> MOVES_DRAFT =
      field(name("move", "draft_number"), SQLDataType.BIGINT);
  private static final Field<Long> MOVES_NUMBER =
      field(name("move", "move_number"), SQLDataType.BIGINT);

  /** The move it was registered by, at once or by its draft. */
  static final Field<Long> MOVE_OF_ANY_KIND = coalesce(MOVE_NUMBER, MOVES_NUMBER);

  private static final Field<Long> MOVE = MOVE_OF_ANY_KIND.as(name("registered_by"));
  private static final JsonMapper JSON = JsonMapper.shared();

  private ReceivedTable() {}

  /** Messages, each with the move that its draft became. */
  static SelectConditionStep<Record> select(Passage passage, Condition condition) {
    return passage
        .sql()
        .select(
            List.of(
                NUMBER,
                PARTNER,
                KIND,
                MESSAGE_ID,
                SENDER,
                SENT_AT,
                CASE_ID,
                RECORD_CODE,
                RECEIVED_AT,
                STATE,
                FINDINGS,
                ERROR,
                MOVE,
                DRAFT_NUMBER,
                NOTE,
                CONTENT))
        .from(MESSAGE)
        .leftJoin(MOVES)
        .on(MOVES_LG_CODE.eq(LG_CODE))
        .and(MOVES_DRAFT.eq(DRAFT_NUMBER))
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(condition);
  }

  static ReceivedMessage read(Record row) {
    OffsetDateTime sent = row.get(SENT_AT);
    return new ReceivedMessage(
        required(row.get(NUMBER)),
        Partner.valueOf(required(row.get(PARTNER))),
        required(row.get(KIND)),
        required(row.get(MESSAGE_ID)),
        required(row.get(SENDER)),
        sent == null ? null : sent.toInstant(),
        required(row.get(CASE_ID)),
        required(row.get(RECORD_CODE)),
        required(row.get(RECEIVED_AT)).toInstant(),
        ReceivedState.valueOf(required(row.get(STATE))),
        findings(required(row.get(FINDINGS))),
        required(row.get(ERROR)),
        row.get(MOVE),
        row.get(DRAFT_NUMBER),
        required(row.get(NOTE)),
        Tenancy.encryption(row.configuration())
            .decrypt(
                EncryptedColumn.RECEIVED_MESSAGE,
                required(row.get(MESSAGE_ID)),
                required(row.get(CONTENT))));
  }

  static JSONB findings(List<FindingView> findings) {
    return JSONB.valueOf(JSON.writeValueAsString(findings));
  }

  private static List<FindingView> findings(JSONB json) {
    return Arrays.asList(JSON.readValue(json.data(), FindingView[].class));
  }

  private static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  private static Field<String> text(String column) {
    return field(name("received_message", column), SQLDataType.VARCHAR);
  }

  private static Field<Long> number(String column) {
    return field(name("received_message", column), SQLDataType.BIGINT);
  }

  private static Field<OffsetDateTime> moment(String column) {
    return field(name("received_message", column), SQLDataType.TIMESTAMPWITHTIMEZONE);
  }
}
