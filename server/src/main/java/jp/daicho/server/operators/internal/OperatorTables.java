package jp.daicho.server.operators.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The columns of the operators' tables. */
final class OperatorTables {
  static final Table<?> OPERATOR = table(name("operator"));
  static final Table<?> OPERATOR_PERMISSION = table(name("operator_permission"));
  static final Table<?> DEPARTMENT = table(name("department"));
  static final Table<?> DEPARTMENT_PERMISSION = table(name("department_permission"));
  static final Table<?> PLACE_OF_ENTRY = table(name("place_of_entry"));
  static final Table<?> TERMINAL = table(name("terminal"));

  static final Field<String> LG_CODE = text("lg_code");
  static final Field<Long> OPERATOR_ID = field(name("operator_id"), SQLDataType.BIGINT);
  static final Field<String> LOGIN = text("login");
  static final Field<String> PASSWORD_HASH = text("password_hash");
  static final Field<OffsetDateTime> PASSWORD_SET_AT =
      field(name("password_set_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
  static final Field<String> DISPLAY_NAME = text("display_name");
  static final Field<String> DEPARTMENT_CODE = text("department_code");
  static final Field<String> PLACE_CODE = text("place_code");
  static final Field<String> TERMINAL_CODE = text("terminal_code");
  static final Field<String> NETWORK_ADDRESS = text("network_address");
  static final Field<String> NAME = text("name");
  static final Field<String> KIND = text("kind");
  static final Field<String> PERMISSION = text("permission");
  static final Field<LocalDate> VALID_FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  static final Field<LocalDate> VALID_TO = field(name("valid_to"), SQLDataType.LOCALDATE);
  static final Field<Integer> FAILED_ATTEMPTS = field(name("failed_attempts"), SQLDataType.INTEGER);
  static final Field<OffsetDateTime> LOCKED_AT =
      field(name("locked_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  private OperatorTables() {}

  /** Valid on a day; both ends belong to the period. */
  static Condition validOn(LocalDate day) {
    return VALID_FROM.le(day).and(VALID_TO.isNull().or(VALID_TO.ge(day)));
  }

  private static Field<String> text(String name) {
    return field(name(name), SQLDataType.CLOB);
  }
}
