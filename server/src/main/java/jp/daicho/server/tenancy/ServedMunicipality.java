package jp.daicho.server.tenancy;

import java.time.LocalDate;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A municipality whose register this installation keeps, or the centre that runs the installation.
 *
 * @param code its code
 * @param name its name, such as 千代田区
 * @param kana its name in kana
 * @param sample whether it is the synthetic one, with nobody real in it
 * @param servedFrom the first day
 * @param suspension that its service stands still; null while it goes on
 */
public record ServedMunicipality(
    MunicipalityCode code,
    String name,
    String kana,
    boolean sample,
    LocalDate servedFrom,
    @Nullable Suspension suspension) {

  /** One whose service goes on. */
  public ServedMunicipality(
      MunicipalityCode code, String name, String kana, boolean sample, LocalDate servedFrom) {
    this(code, name, kana, sample, servedFrom, null);
  }

  /** Whether it is the centre, which has no register. */
  public boolean isCentre() {
    return code.isCentre();
  }

  /** Whether its service goes on. */
  public boolean isInService() {
    return suspension == null;
  }
}
