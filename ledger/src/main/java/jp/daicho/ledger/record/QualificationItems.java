package jp.daicho.ledger.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.record.Qualifications.ChildAllowance;
import jp.daicho.ledger.record.Qualifications.Pension;
import org.jspecify.annotations.Nullable;

/** Electoral roll, insurances, pension and child allowance (1.1.1, 1.1.2). */
final class QualificationItems {
  private static final Items ITEMS = new Items("1.1.1");

  static final RecordItem<Boolean> ELECTORAL_ROLL =
      ITEMS.flag(
          "senkyoninmeibo_torokunoumu",
          "electoral_roll",
          "選挙人名簿への登録の有無",
          r -> r.qualifications().electoralRoll());
  static final InsuranceItems HEALTH_INSURANCE =
      InsuranceItems.declare(
          ITEMS, "kokuho", "health_insurance", "国民健康保険", Qualifications::healthInsurance);
  static final InsuranceItems ELDERLY_MEDICAL_CARE =
      InsuranceItems.declare(
          ITEMS,
          "kokikorei",
          "elderly_medical_care",
          "後期高齢者医療",
          Qualifications::elderlyMedicalCare);
  static final InsuranceItems CARE_INSURANCE =
      InsuranceItems.declare(
          ITEMS, "kaigo", "care_insurance", "介護保険", Qualifications::careInsurance);
  static final InsuranceItems PENSION =
      InsuranceItems.declare(ITEMS, "nenkin", "pension", "国民年金", q -> q.pension().insurance());
  static final RecordItem<String> BASIC_PENSION_NUMBER =
      ITEMS.text(
          "kisonenkinbango",
          "basic_pension_number",
          "基礎年金番号",
          r -> r.qualifications().pension().basicPensionNumber());
  static final RecordItem<String> PENSION_CATEGORY =
      ITEMS.text(
          "nenkin_shubetsu",
          "pension_category",
          "国民年金の種別",
          r -> r.qualifications().pension().category());
  static final RecordItem<LocalDate> PENSION_CATEGORY_CHANGED_ON =
      ITEMS.day(
          "nenkin_shubetsuhenkonengappi",
          "pension_category_changed_on",
          "国民年金の種別の変更があった年月日",
          r -> r.qualifications().pension().categoryChangedOn());
  static final RecordItem<String> CHILD_ALLOWANCE_STARTS_IN =
      ITEMS.text(
          "jidoteate_kaishinengetsu",
          "child_allowance_starts_in",
          "児童手当の受給開始年月",
          r -> month(r.qualifications().childAllowance().startsIn()));
  static final RecordItem<String> CHILD_ALLOWANCE_ENDS_IN =
      ITEMS.text(
          "jidoteate_shuryonengetsu",
          "child_allowance_ends_in",
          "児童手当の受給終了年月",
          r -> month(r.qualifications().childAllowance().endsIn()));

  private QualificationItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static Qualifications read(ItemValues values) {
    return new Qualifications(
        values.get(ELECTORAL_ROLL),
        HEALTH_INSURANCE.read(values),
        ELDERLY_MEDICAL_CARE.read(values),
        CARE_INSURANCE.read(values),
        new Pension(
            PENSION.read(values),
            values.get(BASIC_PENSION_NUMBER),
            values.get(PENSION_CATEGORY),
            values.get(PENSION_CATEGORY_CHANGED_ON)),
        new ChildAllowance(
            month(values.get(CHILD_ALLOWANCE_STARTS_IN)),
            month(values.get(CHILD_ALLOWANCE_ENDS_IN))));
  }

  private static @Nullable String month(@Nullable YearMonth month) {
    return month == null ? null : month.toString();
  }

  private static @Nullable YearMonth month(@Nullable String text) {
    try {
      return text == null ? null : YearMonth.parse(text);
    } catch (DateTimeException _) {
      throw new InvalidValueException(Fault.IMPOSSIBLE_DATE, "month");
    }
  }
}
