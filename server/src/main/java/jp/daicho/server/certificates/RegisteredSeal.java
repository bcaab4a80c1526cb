package jp.daicho.server.certificates;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An electronic seal (1.3.7).
 *
 * @param kind whose it is
 * @param from the first day
 * @param to the last day; null while it is open
 * @param size the longer side in millimetres, at most 25 (5.6)
 * @param png the image; the array is the receiver's own
 */
@SuppressWarnings("ArrayRecordComponent") // a seal is handed on, never compared
public record RegisteredSeal(
    SealKind kind, LocalDate from, @Nullable LocalDate to, double size, byte[] png) {
  /** A seal. */
  public RegisteredSeal {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(from);
    Objects.requireNonNull(png);
  }
}
