package jp.daicho.server.protection;

import java.util.Objects;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Which support measures are listed.
 *
 * @param kind which
 * @param days for those that end soon: within how many days
 * @param ward only those whose applicant lives in this ward of a designated city; null for all
 */
public record MeasureQuery(Kind kind, int days, @Nullable MunicipalityCode ward) {
  /** How many days are looked ahead unless said otherwise: the last month (3.4). */
  public static final int USUAL_DAYS = 31;

  /** A query. */
  public MeasureQuery {
    Objects.requireNonNull(kind);
  }

  /** Which measures. */
  public enum Kind {
    /** Those that were not ended. */
    CURRENT("終了していないもの"),
    /** Of those, the ones whose period ends within some days or is over. */
    EXPIRING("期間が終了するもの"),
    /** Those that were ended. */
    ENDED("終了したもの");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }
}
