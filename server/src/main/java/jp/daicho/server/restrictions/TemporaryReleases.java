package jp.daicho.server.restrictions;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Passage;

/**
 * Releases for a time in the database (3.1, 3.4): of restrictions, and of the error of support
 * measures, each kind in a table of its own. They are only added.
 */
public final class TemporaryReleases {
  private final String add;
  private final String of;
  private final String standing;

  /**
   * Those in a table.
   *
   * @param table its name
   * @param number its column with the number of what is released
   */
  public TemporaryReleases(String table, String number) {
    this.add =
        """
        INSERT INTO %s (lg_code, %s, reason, until, operator_id,
          operator_login, place_of_entry, terminal, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """
            .formatted(table, number);
    this.of =
        """
        SELECT reason, until, operator_login, recorded_at FROM %s
         WHERE lg_code = ?::bpchar AND %s = ? ORDER BY release_no DESC\
        """
            .formatted(table, number);
    this.standing =
        """
        SELECT DISTINCT %2$s FROM %1$s
         WHERE lg_code = ?::bpchar AND %2$s = ANY ((SELECT ?::bigint[])::bigint[]) AND until > ?::timestamptz\
        """
            .formatted(table, number);
  }

  /** Releases what has the number for a time from now. */
  public TemporaryRelease add(Passage passage, long number, String reason, Duration time) {
    Operator operator = passage.operator();
    TemporaryRelease release =
        new TemporaryRelease(
            number, reason, passage.at().plus(time), operator.login(), passage.at());
    passage.write(
        add,
        List.of(
            passage.municipality().value(),
            number,
            reason,
            release.until(),
            operator.operatorId(),
            operator.login(),
            Objects.requireNonNullElse(operator.place(), ""),
            operator.terminal(),
            passage.at()));
    return release;
  }

  /** The releases of what has the number, the latest first. */
  public List<TemporaryRelease> of(Passage passage, long number) {
    return passage.read(
        of,
        List.of(passage.municipality().value(), number),
        row ->
            new TemporaryRelease(
                number,
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant()));
  }

  /** Those of the numbers that are released now. */
  public Set<Long> standing(Passage passage, Collection<Long> numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : new HashSet<>(
            passage.read(
                standing,
                List.of(
                    passage.municipality().value(),
                    numbers.stream().map(Object::toString).toArray(String[]::new),
                    passage.at()),
                row -> row.getLong(1)));
  }
}
