package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The temporary table through which a whole register comes in, some lines at a time: the items of
 * each version and what is derived from the latest. Row-level security lets {@code COPY} into no
 * other.
 */
public final class LoadTable {
  static final Table<?> LOAD = table(name("initial_load"));

  static final Field<Boolean> IS_LATEST = column("is_latest", SQLDataType.BOOLEAN);
  static final Field<Boolean> IS_HOUSEHOLDER = column("is_householder", SQLDataType.BOOLEAN);
  static final Field<String> INDIVIDUAL_NUMBER_DIGEST =
      column("individual_number_digest", SQLDataType.VARCHAR);
  static final Field<String> CARD_NUMBER = column("card_number", SQLDataType.VARCHAR);
  static final Field<LocalDate> BIRTH_FROM = column("birth_from", SQLDataType.LOCALDATE);
  static final Field<LocalDate> BIRTH_TO = column("birth_to", SQLDataType.LOCALDATE);
  static final Field<String> DISPLAY_NAME = column("display_name", SQLDataType.VARCHAR);
  static final Field<String> DISPLAY_READING = column("display_reading", SQLDataType.VARCHAR);
  static final Field<String> OTHER_NAME = column("other_name", SQLDataType.VARCHAR);
  static final Field<String> ADDRESS_LINE = column("address_line", SQLDataType.VARCHAR);

  /** The columns after those of the items. */
  public static final List<Field<?>> DERIVED =
      List.of(
          IS_LATEST,
          IS_HOUSEHOLDER,
          INDIVIDUAL_NUMBER_DIGEST,
          CARD_NUMBER,
          BIRTH_FROM,
          BIRTH_TO,
          DISPLAY_NAME,
          DISPLAY_READING,
          OTHER_NAME,
          ADDRESS_LINE);

  private LoadTable() {}

  /** Makes the table; it goes with the transaction. */
  static void create(DSLContext sql, String lgCode) {
    List<Field<?>> columns = new ArrayList<>(RecordTable.columns());
    DERIVED.forEach(
        column -> columns.add(castNull(column.getDataType()).as(column.getUnqualifiedName())));
    sql.createTemporaryTable(LOAD)
        .as(
            select(columns)
                .from(RecordTable.RESIDENT_RECORD)
                .where(RecordTable.LG_CODE.eq(inline(lgCode))))
        .withNoData()
        .onCommitDrop()
        .execute();
  }

  /** Empties it for the next lines. */
  static void empty(DSLContext sql) {
    sql.truncate(LOAD).execute();
  }

  /** The statement that fills it, with columns from the dictionary and none from outside. */
  static String copyStatement() {
    String columns =
        java.util.stream.Stream.concat(
                RecordItems.all().stream().map(RecordItem::column),
                DERIVED.stream().map(Field::getName))
            .collect(Collectors.joining(", "));
    return "COPY initial_load (" + columns + ") FROM STDIN";
  }

  /** An item's column in this table, of the same type as in the register. */
  static Field<?> itemColumn(Field<?> registered) {
    return column(registered.getName(), registered.getDataType());
  }

  static <T> Field<T> column(String column, DataType<T> type) {
    return field(name("initial_load", column), type);
  }
}
