package jp.daicho.ledger.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Which residents are listed, and in what order (9.5, 9.6).
 *
 * @param towns the beginnings of the towns (町字) of their addresses; empty for all
 * @param district a district (1.3.5), or null
 * @param ward the ward of a designated city, or null for all
 * @param bornFrom the first birth date, or null
 * @param bornTo the last birth date, or null
 * @param sex 性別, or null for all
 * @param kind 日本人・外国人の別, or null for both
 * @param withSupported whether people under support measures are listed whose error was released
 *     (3.4); usually not
 * @param order the order
 * @param seed what the random order follows from; 0 where the order is not random
 * @param most how many at most (抽出人数), or null for all
 */
public record InspectionConditions(
    List<String> towns,
    @Nullable District district,
    @Nullable MunicipalityCode ward,
    @Nullable LocalDate bornFrom,
    @Nullable LocalDate bornTo,
    @Nullable Sex sex,
    @Nullable ResidentKind kind,
    boolean withSupported,
    Order order,
    long seed,
    @Nullable Integer most) {
  /** Conditions; the list is copied. */
  public InspectionConditions {
    towns = List.copyOf(towns);
    Objects.requireNonNull(order);
  }

  /**
   * A district.
   *
   * @param kind the kind of districts, such as 小学校区
   * @param code its code among them
   */
  public record District(String kind, String code) {}

  /** The order of a list. */
  public enum Order {
    /** By address, and in a household by the order of its members. */
    ADDRESS("住所順"),
    /** At random; the same seed gives the same order again. */
    RANDOM("ランダム順位");

    private final String label;

    Order(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }

  /** Without what was typed, which has no place in a log. */
  @Override
  public String toString() {
    return "InspectionConditions[" + order + "]";
  }
}
