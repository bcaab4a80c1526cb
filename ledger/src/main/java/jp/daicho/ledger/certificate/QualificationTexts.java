package jp.daicho.ledger.certificate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.record.Qualifications;
import jp.daicho.ledger.record.Qualifications.ChildAllowance;
import jp.daicho.ledger.record.Qualifications.Insurance;
import jp.daicho.ledger.record.Qualifications.Pension;
import org.jspecify.annotations.Nullable;

/**
 * What other systems know of a resident, in the words of a paper (20.2.1). Empty where nothing is
 * known.
 *
 * @param healthInsurance 国民健康保険
 * @param elderlyMedicalCare 後期高齢者医療
 * @param careInsurance 介護保険
 * @param pension 国民年金, with number and category
 * @param childAllowance 児童手当
 */
public record QualificationTexts(
    String healthInsurance,
    String elderlyMedicalCare,
    String careInsurance,
    String pension,
    String childAllowance) {
  private static final String BETWEEN = "　";

  /** The texts. */
  public static QualificationTexts of(Qualifications known, ShownDates dates) {
    return new QualificationTexts(
        insurance(known.healthInsurance(), dates),
        insurance(known.elderlyMedicalCare(), dates),
        insurance(known.careInsurance(), dates),
        pension(known.pension(), dates),
        childAllowance(known.childAllowance(), dates));
  }

  private static String insurance(Insurance insurance, ShownDates dates) {
    List<String> words = new ArrayList<>();
    if (insurance.insured() != null) {
      words.add(insurance.insured() ? "該当" : "非該当");
    }
    add(words, "取得", insurance.acquiredOn(), dates);
    add(words, "喪失", insurance.lostOn(), dates);
    return String.join(BETWEEN, words);
  }

  private static String pension(Pension pension, ShownDates dates) {
    List<String> words = new ArrayList<>();
    String insurance = insurance(pension.insurance(), dates);
    if (!insurance.isEmpty()) {
      words.add(insurance);
    }
    if (pension.basicPensionNumber() != null) {
      words.add("基礎年金番号 " + pension.basicPensionNumber());
    }
    if (pension.category() != null) {
      words.add("種別 " + pension.category());
    }
    add(words, "種別変更", pension.categoryChangedOn(), dates);
    return String.join(BETWEEN, words);
  }

  private static String childAllowance(ChildAllowance allowance, ShownDates dates) {
    List<String> words = new ArrayList<>();
    add(words, "受給開始", allowance.startsIn(), dates);
    add(words, "受給終了", allowance.endsIn(), dates);
    return String.join(BETWEEN, words);
  }

  private static void add(
      List<String> words, String what, @Nullable LocalDate day, ShownDates dates) {
    if (day != null) {
      words.add(what + " " + dates.of(day));
    }
  }

  private static void add(
      List<String> words, String what, @Nullable YearMonth month, ShownDates dates) {
    if (month != null) {
      // the first of the month, without its day
      words.add(what + " " + dates.of(month.atDay(1)).replaceFirst("[0-9０-９]+日$", ""));
    }
  }
}
