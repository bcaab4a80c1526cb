package jp.daicho.server.operators;

import java.time.Instant;
import java.time.LocalDate;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;

/**
 * A municipality as the centre sees it: no figure and no word about residents.
 *
 * @param municipality which
 * @param operators how many people may work with the system today
 * @param administrators how many of them can manage operators
 * @param lastSignIn the day on which somebody last signed in at the screens; null if nobody did
 * @param seal the last seal of its log; null if there is none
 * @param sealedTo when the log was last found sealed to its end; null if never
 * @param sealOverdue whether that is too long ago
 */
public record AdministeredMunicipality(
    ServedMunicipality municipality,
    int operators,
    int administrators,
    @Nullable LocalDate lastSignIn,
    @Nullable LastSeal seal,
    @Nullable Instant sealedTo,
    boolean sealOverdue) {

  /**
   * A seal.
   *
   * @param number its number
   * @param entries how many entries of the log it and those before it cover
   * @param at when it was made
   */
  public record LastSeal(long number, long entries, Instant at) {}
}
