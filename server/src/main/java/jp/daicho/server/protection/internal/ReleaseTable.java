package jp.daicho.server.protection.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.Release;

/** Releases of the error of support measures in the database: only added (3.4, 3.1). */
public final class ReleaseTable {
  private static final String ADD =
      """
      INSERT INTO support_release (lg_code, measure_number, reason, until, operator_id,
        operator_login, place_of_entry, terminal, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String OF =
      """
      SELECT reason, until, operator_login, recorded_at FROM support_release
       WHERE lg_code = ?::bpchar AND measure_number = ? ORDER BY release_no DESC\
      """;

  private static final String RELEASED =
      """
      SELECT DISTINCT measure_number FROM support_release
       WHERE lg_code = ?::bpchar AND measure_number = ANY ((SELECT ?::bigint[])::bigint[]) AND until > ?::timestamptz\
      """;

  private ReleaseTable() {}

  /** Releases the error of a measure for a time from now. */
  public static Release add(Passage passage, long number, String reason, Duration time) {
    Operator operator = passage.operator();
    Release release = new Release(reason, passage.at().plus(time), operator.login(), passage.at());
    passage.write(
        ADD,
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

  /** The releases of a measure, the latest first. */
  public static List<Release> of(Passage passage, long number) {
    return passage.read(
        OF,
        List.of(passage.municipality().value(), number),
        row ->
            new Release(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant()));
  }

  /** Those of the measures whose error is released now. */
  public static Set<Long> released(Passage passage, Collection<Long> numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : new HashSet<>(
            passage.read(
                RELEASED,
                List.of(
                    passage.municipality().value(),
                    numbers.stream().map(Object::toString).toArray(String[]::new),
                    passage.at()),
                row -> row.getLong(1)));
  }
}
