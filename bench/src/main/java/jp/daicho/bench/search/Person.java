package jp.daicho.bench.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the register who is asked for.
 *
 * @param addressNumber 宛名番号
 * @param householdNumber 世帯番号
 * @param surname the surname as written
 * @param name surname and given name, parted by a full-width space
 * @param kana their reading
 * @param alphabet the name in the alphabet
 * @param birth the day of birth
 * @param town the town of the address
 * @param lot its lot
 * @param building its building and room
 * @param individualNumber 個人番号
 * @param recordCode 住民票コード
 * @param cardNumber 在留カード番号
 * @param formerName a name of an earlier version, without a space
 * @param formerAddress town and lot of an earlier version
 */
record Person(
    String addressNumber,
    String householdNumber,
    @Nullable String surname,
    @Nullable String name,
    @Nullable String kana,
    @Nullable String alphabet,
    LocalDate birth,
    @Nullable String town,
    @Nullable String lot,
    @Nullable String building,
    @Nullable String individualNumber,
    @Nullable String recordCode,
    @Nullable String cardNumber,
    @Nullable String formerName,
    @Nullable String formerAddress) {
  /** Without names and numbers. */
  @Override
  public String toString() {
    return "Person[" + addressNumber + "]";
  }
}
