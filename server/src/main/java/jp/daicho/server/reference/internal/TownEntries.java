package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.List;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Town;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/**
 * What the municipality itself says of towns: the table {@code town_entry} as the lookup reads it.
 */
final class TownEntries {
  private static final Field<String> LG_CODE = text("lg_code");
  private static final Field<String> MUNICIPALITY_CODE = text("municipality_code");
  private static final Field<String> PREFECTURE = text("prefecture");
  private static final Field<String> MUNICIPALITY = text("municipality");
  private static final Field<String> MUNICIPALITY_KANA = text("municipality_kana");
  private static final Field<String> SECTION = text("section");
  private static final Field<String> SECTION_KANA = text("section_kana");
  private static final Field<String> SUBSECTION = text("subsection");
  private static final Field<String> SUBSECTION_KANA = text("subsection_kana");
  private static final Field<String> POSTAL_CODE = text("postal_code");
  private static final Field<String> ADDRESS_CODE = text("address_code");
  private static final Field<String> KIND = text("kind");
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);

  private TownEntries() {}

  /**
   * An entry.
   *
   * @param town the town as it is offered today
   * @param municipalityKana the reading of its municipality, in full-width katakana
   */
  record Own(Town town, String municipalityKana) {
    /** Whether it says something of that town. */
    boolean isAbout(Town other) {
      return town.prefecture().equals(other.prefecture())
          && town.municipality().equals(other.municipality())
          && town.name().equals(other.name());
    }
  }

  /** All entries of the municipality. */
  static List<Own> all(Passage passage) {
    return passage
        .sql()
        .select(
            MUNICIPALITY_CODE,
            PREFECTURE,
            MUNICIPALITY,
            MUNICIPALITY_KANA,
            SECTION,
            SECTION_KANA,
            SUBSECTION,
            SUBSECTION_KANA,
            POSTAL_CODE,
            ADDRESS_CODE,
            KIND,
            FROM,
            TO)
        .from(table(name("town_entry")))
        .where(LG_CODE.eq(passage.municipality().value()))
        .orderBy(PREFECTURE, MUNICIPALITY, SECTION_KANA, SUBSECTION_KANA)
        .fetch(row -> own(row, passage.today()));
  }

  private static Own own(Record row, LocalDate today) {
    LocalDate from = row.get(FROM);
    LocalDate to = row.get(TO);
    boolean current =
        row.get(KIND).equals("CURRENT")
            && (from == null || !from.isAfter(today))
            && (to == null || !to.isBefore(today));
    return new Own(
        new Town(
            row.get(MUNICIPALITY_CODE),
            row.get(PREFECTURE),
            row.get(MUNICIPALITY),
            row.get(SECTION),
            row.get(SUBSECTION),
            Kana.fold(row.get(SECTION_KANA)),
            Kana.fold(row.get(SUBSECTION_KANA)),
            row.get(POSTAL_CODE),
            row.get(ADDRESS_CODE),
            true,
            !current),
        Kana.fold(row.get(MUNICIPALITY_KANA)));
  }

  private static Field<String> text(String column) {
    return field(name(column), SQLDataType.VARCHAR);
  }
}
