package jp.daicho.server.registry;

import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;

/**
 * A resident as {@link ResidentListing} reads her: no more than lists need.
 *
 * @param number 宛名番号
 * @param name 氏名; of a foreign resident in letters, then in kanji
 * @param birthDate 生年月日
 * @param kind 住民種別
 * @param sex 性別
 * @param address 住所 in one line
 * @param restricted 抑止フラグ
 */
public record ListedResident(
    AddressNumber number,
    String name,
    RegisterDate birthDate,
    ResidentKind kind,
    Sex sex,
    String address,
    boolean restricted) {

  /** The number only: names have no place in a log. */
  @Override
  public String toString() {
    return "ListedResident[" + number.value() + "]";
  }
}
