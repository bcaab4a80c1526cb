package jp.daicho.sample;

import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * Which municipality is made. The same plan gives the same municipality on every machine.
 *
 * @param municipality whose towns it has: a municipality, or a designated city with its wards
 * @param residents how many residents it has, 1 to 4,000,000; those who died or moved out come on
 *     top
 * @param seed chooses one of many
 * @param historyYears so many years of every record, 11 to 40: with 12, about four versions a
 *     resident, deleted records included; null for a short history of some ten years, with fewer
 *     than two
 */
public record SamplePlan(
    MunicipalityCode municipality, long residents, long seed, @Nullable Integer historyYears) {
  /** The most residents a sample can have. */
  public static final long MOST_RESIDENTS = 4_000_000;

  /** The shortest full history. */
  public static final int FEWEST_YEARS = 11;

  /** The longest history. */
  public static final int MOST_YEARS = 40;

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if a number is out of its range, or if nobody can live there:
   *     the code is not that of a municipality, or that of a single ward
   */
  public SamplePlan {
    if (residents < 1 || residents > MOST_RESIDENTS) {
      throw new IllegalArgumentException("residents must be from 1 to 4,000,000");
    }
    if (historyYears != null && (historyYears < FEWEST_YEARS || historyYears > MOST_YEARS)) {
      throw new IllegalArgumentException("the years of history must be from 11 to 40");
    }
    if (Municipalities.standard()
        .find(municipality)
        .filter(found -> found.kind() == Municipality.Kind.MUNICIPALITY)
        .isEmpty()) {
      throw new IllegalArgumentException("no municipality has the code " + municipality.value());
    }
  }

  /** 大垣市 with a short history. */
  public static SamplePlan of(long residents, long seed) {
    return new SamplePlan(SampleMunicipality.CODE, residents, seed, null);
  }

  /** The municipality in the nationwide table. */
  Municipality place() {
    return Municipalities.standard().find(municipality).orElseThrow();
  }
}
