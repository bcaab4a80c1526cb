package jp.daicho.server.reference.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Town;

/**
 * What the municipality itself says of towns: the table {@code town_entry} as the lookup reads it.
 */
final class TownEntries {
  private static final String ALL =
      """
      SELECT municipality_code, prefecture, municipality, municipality_kana, section, section_kana,
        subsection, subsection_kana, postal_code, address_code, kind, valid_from, valid_to
      FROM town_entry WHERE lg_code = ?::bpchar
      ORDER BY prefecture, municipality, section_kana, subsection_kana\
      """;

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

  /** Asks for all entries of the municipality. */
  static Supplier<List<Own>> all(Passage passage) {
    return passage.ask(
        ALL, List.of(passage.municipality().value()), row -> own(row, passage.today()));
  }

  private static Own own(ResultSet row, LocalDate today) throws SQLException {
    LocalDate from = row.getObject("valid_from", LocalDate.class);
    LocalDate to = row.getObject("valid_to", LocalDate.class);
    boolean current =
        row.getString("kind").equals("CURRENT")
            && (from == null || !from.isAfter(today))
            && (to == null || !to.isBefore(today));
    return new Own(
        new Town(
            row.getString("municipality_code"),
            row.getString("prefecture"),
            row.getString("municipality"),
            row.getString("section"),
            row.getString("subsection"),
            Kana.fold(row.getString("section_kana")),
            Kana.fold(row.getString("subsection_kana")),
            row.getString("postal_code"),
            row.getString("address_code"),
            true,
            !current),
        Kana.fold(row.getString("municipality_kana")));
  }
}
