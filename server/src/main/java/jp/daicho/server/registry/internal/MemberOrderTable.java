package jp.daicho.server.registry.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.OrderSetting;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The table {@code member_order}, to which the service can only add. */
public final class MemberOrderTable {
  private static final Table<?> MEMBER_ORDERS = table(name("member_order"));
  private static final Field<String> LG_CODE = column("lg_code", SQLDataType.VARCHAR);
  private static final Field<String> HOUSEHOLD = column("household_number", SQLDataType.VARCHAR);
  private static final Field<Integer> SETTING = column("setting_number", SQLDataType.INTEGER);
  private static final Field<String> PERSON = column("address_number", SQLDataType.VARCHAR);
  private static final Field<Integer> VERSION = column("version", SQLDataType.INTEGER);
  private static final Field<Integer> ORDER = column("member_order", SQLDataType.INTEGER);
  private static final Field<Boolean> BY_RULE = column("by_rule", SQLDataType.BOOLEAN);
  private static final Field<Long> OPERATOR_ID = column("operator_id", SQLDataType.BIGINT);
  private static final Field<String> LOGIN = column("operator_login", SQLDataType.VARCHAR);
  private static final Field<String> PLACE = column("place_of_entry", SQLDataType.VARCHAR);
  private static final Field<String> TERMINAL = column("terminal", SQLDataType.VARCHAR);
  private static final Field<OffsetDateTime> AT =
      column("recorded_at", SQLDataType.TIMESTAMPWITHTIMEZONE);

  private static final RowInsert SETTINGS =
      new RowInsert(
          "member_order",
          RowInsert.names(
              List.of(
                  LG_CODE,
                  HOUSEHOLD,
                  SETTING,
                  PERSON,
                  VERSION,
                  ORDER,
                  BY_RULE,
                  OPERATOR_ID,
                  LOGIN,
                  PLACE,
                  TERMINAL,
                  AT)),
          "");

  private MemberOrderTable() {}

  /** The settings of a household, the latest first. */
  public static List<OrderSetting> settings(Passage passage, HouseholdNumber number) {
    Map<Integer, Result<Record5<Integer, String, Boolean, String, OffsetDateTime>>> settings =
        passage
            .sql()
            .select(SETTING, PERSON, BY_RULE, LOGIN, AT)
            .from(MEMBER_ORDERS)
            .where(LG_CODE.eq(passage.municipality().value()))
            .and(HOUSEHOLD.eq(number.value()))
            .orderBy(SETTING.desc(), ORDER)
            .fetchGroups(SETTING);
    return settings.values().stream().map(MemberOrderTable::setting).toList();
  }

  private static OrderSetting setting(
      Result<Record5<Integer, String, Boolean, String, OffsetDateTime>> rows) {
    var first = rows.getFirst();
    return new OrderSetting(
        first.value1(),
        first.value3(),
        rows.map(row -> AddressNumber.of(row.value2())),
        first.value4(),
        first.value5().toInstant());
  }

  /** Adds a setting over the latest versions of the members, set by whoever is at work. */
  public static void add(
      Passage passage, HouseholdNumber number, List<ResidentRecord> members, boolean byRule) {
    int setting = lastSetting(passage, number) + 1;
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      RecordKey key = members.get(i).key();
      rows.add(
          Arrays.asList(
              passage.municipality().value(),
              number.value(),
              setting,
              key.addressNumber().value(),
              key.version(),
              i + 1,
              byRule,
              passage.operator().operatorId(),
              passage.operator().login(),
              Objects.requireNonNullElse(passage.operator().place(), ""),
              passage.operator().terminal(),
              passage.at()));
    }
    SETTINGS.into(passage, rows);
  }

  private static int lastSetting(Passage passage, HouseholdNumber number) {
    return passage
        .sql()
        .select(coalesce(max(SETTING), 0))
        .from(MEMBER_ORDERS)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(HOUSEHOLD.eq(number.value()))
        .fetchSingle()
        .value1();
  }

  /**
   * For the select list of versions ({@link RecordTable}): the order set last over the version by a
   * moment; null where none was.
   */
  public static Field<Integer> setOver(String lgCode, Instant known) {
    return field(
        select(ORDER)
            .from(MEMBER_ORDERS)
            .where(LG_CODE.eq(lgCode))
            .and(PERSON.eq(RecordTable.ADDRESS_NUMBER))
            .and(VERSION.eq(RecordTable.VERSION))
            .and(AT.le(known.atOffset(ZoneOffset.UTC)))
            .orderBy(SETTING.desc())
            .limit(1));
  }

  /** Puts the orders that were set over them into rows derived from the latest versions. */
  static void putInto(
      DSLContext sql,
      String lgCode,
      Table<?> derived,
      Field<String> person,
      Field<Integer> version,
      Field<Integer> order) {
    Table<?> last =
        select(PERSON, VERSION, ORDER)
            .distinctOn(PERSON, VERSION)
            .from(MEMBER_ORDERS)
            .where(LG_CODE.eq(lgCode))
            .orderBy(PERSON, VERSION, SETTING.desc())
            .asTable("last_setting");
    sql.update(derived)
        .set(order, last.field(ORDER))
        .from(last)
        .where(person.eq(last.field(PERSON)))
        .and(version.eq(last.field(VERSION)))
        .execute();
  }

  private static <T> Field<T> column(String column, DataType<T> type) {
    return field(name("member_order", column), type);
  }
}
