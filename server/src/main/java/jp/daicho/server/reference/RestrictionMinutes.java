package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * How long a restriction is released for, as the municipality has set it today (3.1).
 *
 * @param usual unless said otherwise
 * @param most at most
 */
public record RestrictionMinutes(int usual, int most) {
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> ITEM = field(name("item"), SQLDataType.VARCHAR);
  private static final Field<Integer> VALUE = field(name("value"), SQLDataType.INTEGER);
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);

  /** What is set, or what is usual; never more usually than at most. */
  public static RestrictionMinutes of(Passage passage) {
    LocalDate today = passage.today();
    Map<String, Integer> set = new HashMap<>();
    passage
        .sql()
        .select(ITEM, VALUE)
        .from(table(name("restriction_setting")))
        .where(
            LG_CODE.eq(passage.municipality().value()),
            FROM.isNull().or(FROM.le(today)),
            TO.isNull().or(TO.ge(today)))
        .forEach(row -> set.put(row.value1(), row.value2()));
    int most = value(set, RestrictionSetting.MOST_MINUTES);
    return new RestrictionMinutes(
        Math.min(most, value(set, RestrictionSetting.USUAL_MINUTES)), most);
  }

  private static int value(Map<String, Integer> set, RestrictionSetting setting) {
    return set.getOrDefault(setting.name(), setting.usual());
  }
}
