package jp.daicho.server.restrictions.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.restrictions.TemporaryRelease;

/** Temporary releases in the database: only added (3.1). */
public final class TemporaryReleaseTable {
  private static final String ADD =
      """
      INSERT INTO restriction_release (lg_code, restriction_number, reason, until, operator_id,
        operator_login, place_of_entry, terminal, recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String OF =
      """
      SELECT reason, until, operator_login, recorded_at FROM restriction_release
       WHERE lg_code = ?::bpchar AND restriction_number = ? ORDER BY release_no DESC\
      """;

  private TemporaryReleaseTable() {}

  /** Releases a restriction for a time from now. */
  public static TemporaryRelease add(Passage passage, long number, String reason, Duration time) {
    Operator operator = passage.operator();
    TemporaryRelease release =
        new TemporaryRelease(
            number, reason, passage.at().plus(time), operator.login(), passage.at());
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

  /** The temporary releases of a restriction, the latest first. */
  public static List<TemporaryRelease> of(Passage passage, long number) {
    return passage.read(
        OF,
        List.of(passage.municipality().value(), number),
        row ->
            new TemporaryRelease(
                number,
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant()));
  }
}
