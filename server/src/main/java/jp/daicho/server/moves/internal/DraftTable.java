package jp.daicho.server.moves.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.time.OffsetDateTime;
import jp.daicho.server.moves.DraftState;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The tables of drafts and of the persons and households they hold. */
final class DraftTable {
  static final Table<?> DRAFT = table(name("draft"));
  static final Field<String> LG_CODE = field(name("draft", "lg_code"), SQLDataType.VARCHAR);
  static final Field<Long> NUMBER = field(name("draft", "draft_number"), SQLDataType.BIGINT);
  static final Field<Integer> REVISION = field(name("draft", "revision"), SQLDataType.INTEGER);
  static final Field<String> KIND = field(name("draft", "kind"), SQLDataType.VARCHAR);
  static final Field<JSONB> ENTRY = field(name("draft", "entry"), SQLDataType.JSONB);
  static final Field<Boolean> ALERTS_CONFIRMED =
      field(name("draft", "alerts_confirmed"), SQLDataType.BOOLEAN);
  static final Field<String> SOURCE = field(name("draft", "source"), SQLDataType.VARCHAR);
  static final Field<Long> ENTERED_BY = field(name("draft", "entered_by"), SQLDataType.BIGINT);
  static final Field<OffsetDateTime> ENTERED_AT =
      field(name("draft", "entered_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  static final Field<String> PLACE_OF_ENTRY =
      field(name("draft", "place_of_entry"), SQLDataType.VARCHAR);
  static final Field<String> TERMINAL = field(name("draft", "terminal"), SQLDataType.VARCHAR);
  static final Field<Long> REVIEWED_BY = field(name("draft", "reviewed_by"), SQLDataType.BIGINT);
  static final Field<OffsetDateTime> REVIEWED_AT =
      field(name("draft", "reviewed_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  static final Field<Boolean> WITHDRAWN = field(name("draft", "withdrawn"), SQLDataType.BOOLEAN);

  static final Field<String> REQUEST_KEY = field(name("draft", "request_key"), SQLDataType.VARCHAR);
  static final Field<String> REQUEST_DIGEST =
      field(name("draft", "request_digest"), SQLDataType.VARCHAR);

  static final Table<?> OPEN_DRAFT = table(name("open_draft"));
  static final Field<String> OPEN_LG_CODE =
      field(name("open_draft", "lg_code"), SQLDataType.VARCHAR);
  static final Field<Long> OPEN_NUMBER =
      field(name("open_draft", "draft_number"), SQLDataType.BIGINT);
  static final Field<String> OPEN_STATE = field(name("open_draft", "state"), SQLDataType.VARCHAR);

  static final Table<?> MOVE = table(name("move"));
  static final Field<String> MOVE_LG_CODE = field(name("move", "lg_code"), SQLDataType.VARCHAR);
  static final Field<Long> MOVE_DRAFT = field(name("move", "draft_number"), SQLDataType.BIGINT);
  static final Field<Long> MOVE_NUMBER = field(name("move", "move_number"), SQLDataType.BIGINT);

  /** {@link jp.daicho.server.moves.DraftState} by its name. */
  static final Field<String> STATE =
      coalesce(
          OPEN_STATE,
          when(WITHDRAWN, inline(DraftState.WITHDRAWN.name()))
              .otherwise(inline(DraftState.REGISTERED.name())));

  static final Table<?> DRAFT_HOLD = table(name("draft_hold"));
  static final Field<String> HOLD_LG_CODE =
      field(name("draft_hold", "lg_code"), SQLDataType.VARCHAR);
  static final Field<String> HOLD_SUBJECT =
      field(name("draft_hold", "subject"), SQLDataType.VARCHAR);
  static final Field<String> HOLD_NUMBER = field(name("draft_hold", "number"), SQLDataType.VARCHAR);
  static final Field<Long> HOLD_DRAFT_NUMBER =
      field(name("draft_hold", "draft_number"), SQLDataType.BIGINT);

  static final Table<?> OPERATOR = table(name("operator"));
  static final Field<String> OPERATOR_LG_CODE =
      field(name("operator", "lg_code"), SQLDataType.VARCHAR);
  static final Field<Long> OPERATOR_ID = field(name("operator", "operator_id"), SQLDataType.BIGINT);
  static final Field<String> OPERATOR_NAME =
      field(name("operator", "display_name"), SQLDataType.VARCHAR);

  private DraftTable() {}
}
