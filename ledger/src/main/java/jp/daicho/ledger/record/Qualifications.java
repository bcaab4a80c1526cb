package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What other systems of the municipality know of a resident and the register shows (1.1.1, 7.2.2).
 *
 * @param electoralRoll 選挙人名簿への登録の有無; null where not known
 * @param healthInsurance 国民健康保険
 * @param elderlyMedicalCare 後期高齢者医療
 * @param careInsurance 介護保険
 * @param pension 国民年金
 * @param childAllowance 児童手当
 */
public record Qualifications(
    @Nullable Boolean electoralRoll,
    Insurance healthInsurance,
    Insurance elderlyMedicalCare,
    Insurance careInsurance,
    Pension pension,
    ChildAllowance childAllowance) {

  /** Nothing is known yet. */
  public static final Qualifications NONE =
      new Qualifications(
          null, Insurance.NONE, Insurance.NONE, Insurance.NONE, Pension.NONE, ChildAllowance.NONE);

  /**
   * 被保険者該当の有無 with the days it began and ended.
   *
   * @param insured whether the person is insured; null where not known
   * @param acquiredOn 資格取得年月日
   * @param lostOn 資格喪失年月日
   */
  public record Insurance(
      @Nullable Boolean insured, @Nullable LocalDate acquiredOn, @Nullable LocalDate lostOn) {
    /** Nothing is known. */
    public static final Insurance NONE = new Insurance(null, null, null);
  }

  /**
   * 国民年金.
   *
   * @param insurance whether insured, and since and until when
   * @param basicPensionNumber 基礎年金番号
   * @param category 種別
   * @param categoryChangedOn 種別の変更があった年月日
   */
  public record Pension(
      Insurance insurance,
      @Nullable String basicPensionNumber,
      @Nullable String category,
      @Nullable LocalDate categoryChangedOn) {
    /** Nothing is known. */
    public static final Pension NONE = new Pension(Insurance.NONE, null, null, null);
  }

  /**
   * 児童手当.
   *
   * @param startsIn 受給開始年月
   * @param endsIn 受給終了年月
   */
  public record ChildAllowance(@Nullable YearMonth startsIn, @Nullable YearMonth endsIn) {
    /** Nothing is known. */
    public static final ChildAllowance NONE = new ChildAllowance(null, null);
  }
}
