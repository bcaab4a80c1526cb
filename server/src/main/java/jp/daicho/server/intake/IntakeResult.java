package jp.daicho.server.intake;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an intake ended.
 *
 * @param persons persons registered, residents and deleted records
 * @param versions versions of their records registered
 * @param rejectedLines lines that stayed outside
 * @param errors why they did, by line
 * @param alerts what should be looked at though it was registered, by line
 * @param report the file that lists errors and alerts; null if there are none
 * @param rejected the file that holds the lines that stayed outside, in the form in which they
 *     came; null if there are none
 */
public record IntakeResult(
    long persons,
    long versions,
    long rejectedLines,
    List<LineFinding> errors,
    List<LineFinding> alerts,
    @Nullable Path report,
    @Nullable Path rejected) {
  /** A result; the lists are copied. */
  public IntakeResult {
    errors = List.copyOf(errors);
    alerts = List.copyOf(alerts);
  }
}
