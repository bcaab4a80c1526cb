package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The tables around the record that every registration writes: moves, households, the outbox. */
final class RegisterTables {
  static final Table<?> MOVE = table(name("move"));
  static final Field<String> MOVE_LG_CODE = field(name("move", "lg_code"), SQLDataType.VARCHAR);
  static final Field<Long> MOVE_NUMBER = field(name("move", "move_number"), SQLDataType.BIGINT);
  static final Field<String> MOVE_KIND = field(name("move", "kind"), SQLDataType.VARCHAR);
  static final Field<String> MOVE_REASON = field(name("move", "move_reason"), SQLDataType.VARCHAR);
  static final Field<LocalDate> MOVED_ON = field(name("move", "moved_on"), SQLDataType.LOCALDATE);
  static final Field<LocalDate> PROCESSED_ON =
      field(name("move", "processed_on"), SQLDataType.LOCALDATE);
  static final Field<Long> DRAFT_NUMBER = field(name("move", "draft_number"), SQLDataType.BIGINT);
  static final Field<String> PLACE_OF_ENTRY =
      field(name("move", "place_of_entry"), SQLDataType.VARCHAR);
  static final Field<String> TERMINAL = field(name("move", "terminal"), SQLDataType.VARCHAR);
  static final Field<Long> OPERATOR_ID = field(name("move", "operator_id"), SQLDataType.BIGINT);
  static final Field<OffsetDateTime> MOVE_RECORDED_AT =
      field(name("move", "recorded_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  static final Field<Long> ABOUT_MOVE = field(name("move", "about_move"), SQLDataType.BIGINT);
  static final Field<String> GROUND = field(name("move", "ground"), SQLDataType.VARCHAR);

  /** In the order in which a move is written and its digest is made. */
  static final List<Field<?>> COLUMNS_OF_MOVE =
      List.of(
          MOVE_LG_CODE,
          MOVE_NUMBER,
          MOVE_KIND,
          MOVE_REASON,
          MOVED_ON,
          PROCESSED_ON,
          DRAFT_NUMBER,
          PLACE_OF_ENTRY,
          TERMINAL,
          OPERATOR_ID,
          MOVE_RECORDED_AT,
          ABOUT_MOVE,
          GROUND);

  static final Table<?> HOUSEHOLD = table(name("household"));
  static final Field<String> HOUSEHOLD_LG_CODE =
      field(name("household", "lg_code"), SQLDataType.VARCHAR);
  static final Field<String> HOUSEHOLD_NUMBER =
      field(name("household", "household_number"), SQLDataType.VARCHAR);
  static final Field<Long> OPENED_BY_MOVE =
      field(name("household", "opened_by_move"), SQLDataType.BIGINT);

  static final Table<?> OUTBOX = table(name("outbox"));
  static final Field<String> OUTBOX_LG_CODE = field(name("outbox", "lg_code"), SQLDataType.VARCHAR);
  static final Field<Long> OUTBOX_MOVE_NUMBER =
      field(name("outbox", "move_number"), SQLDataType.BIGINT);
  static final Field<String> OUTBOX_ADDRESS_NUMBER =
      field(name("outbox", "address_number"), SQLDataType.VARCHAR);
  static final Field<Integer> OUTBOX_VERSION =
      field(name("outbox", "version"), SQLDataType.INTEGER);
  static final Field<String> OUTBOX_EVENT = field(name("outbox", "event"), SQLDataType.VARCHAR);
  static final Field<OffsetDateTime> OUTBOX_RECORDED_AT =
      field(name("outbox", "recorded_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private RegisterTables() {}
}
