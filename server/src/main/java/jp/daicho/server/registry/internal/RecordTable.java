package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.record.ItemType;
import jp.daicho.ledger.record.ItemValues;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code resident_record}: a column for every item of the dictionary, and nothing else.
 */
public final class RecordTable {
  /** The table. */
  public static final Table<?> RESIDENT_RECORD = table(name("resident_record"));

  /**
   * All versions, those of the register and those of the database of deleted records (9.3), under
   * the name of the table: with the same columns, and {@link #IN_DELETED_RECORDS}.
   */
  public static final Table<?> ALL_VERSIONS =
      table(name("recorded_version")).as(name("resident_record"));

  /** Whether a version of {@link #ALL_VERSIONS} stands in the database of deleted records. */
  public static final Field<Boolean> IN_DELETED_RECORDS =
      field(name("resident_record", "in_deleted_records"), SQLDataType.BOOLEAN);

  /** The municipality. */
  public static final Field<String> LG_CODE =
      field(name("resident_record", "lg_code"), SQLDataType.VARCHAR);

  /** 宛名番号. */
  public static final Field<String> ADDRESS_NUMBER =
      field(name("resident_record", "address_number"), SQLDataType.VARCHAR);

  /** 住民状態. */
  public static final Field<String> RESIDENT_STATUS =
      field(name("resident_record", "resident_status"), SQLDataType.VARCHAR);

  /** 転入通知年月日. */
  public static final Field<LocalDate> ARRIVAL_NOTICE_ON =
      field(name("resident_record", "arrival_notice_on"), SQLDataType.LOCALDATE);

  /** 消除事由の生じた年月日: for who is about to move out, the planned day. */
  public static final Field<LocalDate> DELETION_OCCURRED_ON =
      field(name("resident_record", "deletion_occurred_on"), SQLDataType.LOCALDATE);

  /** 世帯番号. */
  public static final Field<String> HOUSEHOLD_NUMBER =
      field(name("resident_record", "household_number"), SQLDataType.VARCHAR);

  /** The municipality of the address: in a designated city, the ward. */
  public static final Field<String> ADDRESS_MUNICIPALITY_CODE =
      field(name("resident_record", "address_municipality_code"), SQLDataType.VARCHAR);

  /** 世帯主との続柄. */
  public static final Field<String> RELATIONSHIP =
      field(name("resident_record", "relationship"), SQLDataType.VARCHAR);

  /** 履歴番号. */
  public static final Field<Integer> VERSION =
      field(name("resident_record", "version"), SQLDataType.INTEGER);

  /** The move that made the version. */
  public static final Field<Long> MOVE_NUMBER =
      field(name("resident_record", "move_number"), SQLDataType.BIGINT);

  /** 世帯員の並び順. */
  public static final Field<Integer> MEMBER_ORDER =
      field(name("resident_record", "member_order"), SQLDataType.INTEGER);

  /** When the version was recorded. */
  public static final Field<OffsetDateTime> RECORDED_AT =
      field(name("resident_record", "recorded_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  /** 個人番号, which stands encrypted; the only column that is not what the item is. */
  static final String INDIVIDUAL_NUMBER = "individual_number";

  /** Its column as it is kept. */
  static final Field<String> ENCRYPTED_NUMBER =
      field(name("resident_record", INDIVIDUAL_NUMBER), SQLDataType.VARCHAR);

  /** Its place in the dictionary. */
  static final int PLACE_OF_NUMBER =
      RecordItems.all().stream().map(RecordItem::column).toList().indexOf(INDIVIDUAL_NUMBER);

  private static final List<Field<?>> COLUMNS = new ArrayList<>();

  /** The places of the items, each of which exists once. */
  private static final Map<RecordItem<?>, Integer> PLACES = new IdentityHashMap<>();

  static {
    for (RecordItem<?> item : RecordItems.all()) {
      PLACES.put(item, COLUMNS.size());
      COLUMNS.add(column(item));
    }
  }

  private RecordTable() {}

  /** The columns of all items, in the order of the dictionary. */
  public static List<Field<?>> columns() {
    return COLUMNS;
  }

  /** The values of all items of a version, in the order of {@link #columns}. */
  static List<@Nullable Object> values(KeptVersion kept) {
    List<@Nullable Object> values = new ArrayList<>(COLUMNS.size());
    for (RecordItem<?> item : RecordItems.all()) {
      values.add(isEncrypted(item) ? kept.number() : item.of(kept.version()));
    }
    return values;
  }

  /** Whether an item stands encrypted. */
  static boolean isEncrypted(RecordItem<?> item) {
    return item.column().equals(INDIVIDUAL_NUMBER);
  }

  /** How the number of a version stands in a row that has the columns of all items. */
  static @Nullable String keptNumber(Record row) {
    return row.get(ENCRYPTED_NUMBER);
  }

  /** The record version in a row that has the columns of all items. */
  static ResidentRecord read(Record row) {
    return RecordItems.read(new Row(row));
  }

  private static long versionOf(Record row) {
    return Objects.requireNonNull(row.get(VERSION.getUnqualifiedName(), Long.class));
  }

  private static Field<?> column(RecordItem<?> item) {
    var qualified = name("resident_record", item.column());
    ItemType<?> type = item.type();
    if (type == ItemType.DAY) {
      return field(qualified, SQLDataType.LOCALDATE);
    }
    if (type == ItemType.FLAG) {
      return field(qualified, SQLDataType.BOOLEAN);
    }
    if (type == ItemType.NUMBER) {
      return field(qualified, SQLDataType.BIGINT);
    }
    return field(qualified, SQLDataType.VARCHAR);
  }

  private record Row(Record row) implements ItemValues {
    @Override
    public <T> @Nullable T get(RecordItem<T> item) {
      int place = Objects.requireNonNull(PLACES.get(item));
      Field<?> column = COLUMNS.get(place);
      // Nearly all rows begin with the items, so that nothing has to be looked for.
      Object value = column.equals(row.field(place)) ? row.get(place) : row.get(column);
      if (value != null && isEncrypted(item)) {
        value =
            Tenancy.encryption(row.configuration())
                .decryptNumber(
                    KeptVersion.name(
                        Objects.requireNonNull(row.get(ADDRESS_NUMBER)), versionOf(row)),
                    (String) value);
      }
      return value == null ? null : item.type().javaType().cast(value);
    }
  }
}
