package jp.daicho.server.operators.internal;

import java.time.Instant;
import java.time.LocalDate;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Operator;
import org.jspecify.annotations.Nullable;

/**
 * An operator as the tables have her on a day.
 *
 * @param passwordSetAt when her password was set; null if that was before it was kept
 */
public record Account(
    long operatorId,
    String login,
    String passwordHash,
    @Nullable Instant passwordSetAt,
    boolean mustChangePassword,
    String displayName,
    String department,
    @Nullable String place,
    boolean ownPlaceOnly,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    int failures,
    boolean locked) {

  /** Whether she may work on a day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether she may work at a desk. */
  public boolean mayWorkAt(Desk desk) {
    return !ownPlaceOnly || (desk.place() != null && desk.place().equals(place));
  }

  /** At work at a desk; the place of the terminal counts before her own. */
  public Operator at(MunicipalityCode municipality, Desk desk) {
    return new Operator(
        municipality,
        operatorId,
        login,
        displayName,
        department,
        desk.place() == null ? place : desk.place(),
        desk.terminal());
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return login;
  }
}
