package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Why somebody can be restricted (3.1): the reasons of the program, which are provisional, and
 * those of the municipality, which stand in their place or are added.
 */
public final class RestrictionReasons {
  private static final Map<String, String> STANDARD =
      Map.of(
          "10", "本人の申出",
          "20", "虚偽の届出のおそれ",
          "30", "居住の実態の調査中",
          "40", "記載内容の確認中",
          "90", "その他");

  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> CODE = field(name("code"), SQLDataType.VARCHAR);
  private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR);
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);

  private RestrictionReasons() {}

  /** The reasons that can be chosen today, by code, with what users read. */
  public static Map<String, String> of(Passage passage) {
    LocalDate today = passage.today();
    Map<String, String> reasons = new TreeMap<>(STANDARD);
    passage
        .sql()
        .select(CODE, NAME, FROM, TO)
        .from(table(name("restriction_reason")))
        .where(LG_CODE.eq(passage.municipality().value()))
        .forEach(
            row -> {
              boolean used =
                  (row.value3() == null || !row.value3().isAfter(today))
                      && (row.value4() == null || !row.value4().isBefore(today));
              if (used) {
                reasons.put(row.value1(), row.value2());
              } else {
                reasons.remove(row.value1());
              }
            });
    return reasons;
  }
}
