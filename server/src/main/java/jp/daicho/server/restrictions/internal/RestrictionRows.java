package jp.daicho.server.restrictions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.ledger.restriction.RestrictionSubject;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.RestrictionDeed;
import org.jspecify.annotations.Nullable;

/** Restrictions as rows. */
final class RestrictionRows {
  /** What {@link #kept} reads, of {@code restriction_case c} and {@code restriction r}. */
  static final String COLUMNS =
      """
      c.restriction_number, c.address_number, c.household_number, r.version, r.deed, r.reason,
       r.reason_words, r.levels, r.first_day, r.last_day, r.remark, r.released_on, r.release_reason,
       r.operator_login, r.place_of_entry, r.terminal, r.recorded_at\
      """;

  private RestrictionRows() {}

  /** The levels as they are kept. */
  static String[] levels(Restriction restriction) {
    return restriction.levels().entrySet().stream()
        .map(set -> set.getKey().name() + "=" + set.getValue().name())
        .toArray(String[]::new);
  }

  private static Map<RestrictedFunction, RestrictionLevel> levels(String[] kept) {
    Map<RestrictedFunction, RestrictionLevel> levels = new EnumMap<>(RestrictedFunction.class);
    for (String one : kept) {
      int equals = one.indexOf('=');
      levels.put(
          RestrictedFunction.valueOf(one.substring(0, equals)),
          RestrictionLevel.valueOf(one.substring(equals + 1)));
    }
    return levels;
  }

  /** A version; whether it is released for a time is not asked. */
  static KeptRestriction kept(ResultSet row) throws SQLException {
    return kept(row, null);
  }

  /** A version. */
  static KeptRestriction kept(ResultSet row, @Nullable Instant releasedUntil) throws SQLException {
    String person = row.getString("address_number");
    LocalDate releasedOn = row.getObject("released_on", LocalDate.class);
    return new KeptRestriction(
        row.getLong("restriction_number"),
        row.getInt("version"),
        RestrictionDeed.valueOf(row.getString("deed")),
        new Restriction(
            person == null
                ? new RestrictionSubject.OnHousehold(
                    HouseholdNumber.of(row.getString("household_number")))
                : new RestrictionSubject.OnPerson(AddressNumber.of(person)),
            row.getString("reason"),
            levels((String[]) row.getArray("levels").getArray()),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getString("remark"),
            releasedOn == null
                ? null
                : new Restriction.End(releasedOn, row.getString("release_reason"))),
        row.getString("reason_words"),
        row.getString("operator_login"),
        row.getString("place_of_entry"),
        row.getString("place_of_entry"),
        row.getString("terminal"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        releasedUntil);
  }

  /** The moment in a column that may be empty. */
  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
