package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.function.Function;
import jp.daicho.ledger.record.Qualifications.Insurance;

/**
 * An insurance takes three items: whether the person is insured, since when and until when.
 *
 * @param insured 被保険者該当の有無
 * @param acquiredOn 資格取得年月日
 * @param lostOn 資格喪失年月日
 */
record InsuranceItems(
    RecordItem<Boolean> insured, RecordItem<LocalDate> acquiredOn, RecordItem<LocalDate> lostOn) {

  static InsuranceItems declare(
      Items items,
      String name,
      String column,
      String label,
      Function<Qualifications, Insurance> reader) {
    return new InsuranceItems(
        items.flag(
            name + "_gaitonoumu",
            column,
            label + "の被保険者該当の有無",
            r -> reader.apply(r.qualifications()).insured()),
        items.day(
            name + "_shutokunengappi",
            column + "_acquired_on",
            label + "の資格取得年月日",
            r -> reader.apply(r.qualifications()).acquiredOn()),
        items.day(
            name + "_soshitsunengappi",
            column + "_lost_on",
            label + "の資格喪失年月日",
            r -> reader.apply(r.qualifications()).lostOn()));
  }

  Insurance read(ItemValues values) {
    return new Insurance(values.get(insured), values.get(acquiredOn), values.get(lostOn));
  }
}
