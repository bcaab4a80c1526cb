package jp.daicho.sample;

import java.time.LocalDate;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.name.ResidentName;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person who does not exist.
 *
 * @param addressNumber 宛名番号
 * @param numbers 個人番号 and 住民票コード
 * @param sex sex
 * @param birth day of birth
 * @param identity what a Japanese and a foreign resident do not share
 */
record Individual(
    AddressNumber addressNumber,
    PersonNumbers numbers,
    Sex sex,
    LocalDate birth,
    Identity identity) {

  /** What a Japanese and a foreign resident do not share. */
  sealed interface Identity {
    ResidentName name();
  }

  /** A Japanese national. */
  record Japanese(
      PersonName name, @Nullable FormerSurname formerSurname, RegisteredDomicile domicile)
      implements Identity {}

  /** A foreign national. */
  record Foreign(
      ForeignName name,
      @Nullable Alias alias,
      ForeignPerson.Nationality nationality,
      ResidenceBasis basis)
      implements Identity {}

  boolean isForeign() {
    return identity instanceof Foreign;
  }

  LocalDate birthday(int age) {
    return birth.plusYears(age);
  }
}
