package jp.daicho.server.certificates;

import java.time.LocalDate;
import java.util.Objects;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * An electronic seal (1.3.7).
 *
 * @param number what it is found by; 0 before it is kept
 * @param kind whose it is
 * @param ward the ward of a designated city whose it is; null for the municipality
 * @param red whether it is red; else it is black
 * @param from the first day
 * @param to the last day; null while it is open
 * @param size the longer side in millimetres, at most 25 (5.6)
 * @param png the image; the array is the receiver's own
 */
@SuppressWarnings("ArrayRecordComponent") // a seal is handed on, never compared
public record RegisteredSeal(
    long number,
    SealKind kind,
    @Nullable MunicipalityCode ward,
    boolean red,
    LocalDate from,
    @Nullable LocalDate to,
    double size,
    byte[] png) {
  /** A seal. */
  public RegisteredSeal {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(from);
    Objects.requireNonNull(png);
  }

  /** Whether it has ended before a day. */
  public boolean isOver(LocalDate day) {
    return to != null && to.isBefore(day);
  }
}
