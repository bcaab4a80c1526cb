package jp.daicho.ledger.immigration;

import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * Whom a notice of the commissioner is about, as it names the person (4.5.6). Only the number of
 * the card tells for certain, and only if the date of birth agrees; a name shared with somebody
 * born on the same day is a hint for a clerk, never a reason to prepare a move.
 *
 * @param cardNumber the number of the residence card or certificate that the register is to know;
 *     empty if none is given
 * @param name 氏名（アルファベット）; empty if none is given
 * @param birthDate as the notice has it, {@code YYYY-MM-DD}
 */
public record NoticedPerson(String cardNumber, String name, String birthDate) {
  private static final EntryItem CARD =
      new EntryItem("body.residenceCardNumber", PersonField.RESIDENCE_CARD_NUMBER.label());
  private static final EntryItem NAME = new EntryItem("body.name", "氏名");
  private static final EntryItem BIRTH = new EntryItem("body.birthDate", "生年月日");

  /**
   * Who it is.
   *
   * @param certain the resident, if there is no doubt
   * @param candidates those whom a clerk should look at; the certain one too
   * @param findings why there is no certain one; empty if there is
   */
  public record Match(
      Optional<ResidentRecord> certain, List<ResidentRecord> candidates, List<Finding> findings) {
    /** A match; the lists are copied. */
    public Match {
      candidates = List.copyOf(candidates);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Finds the person.
   *
   * @param known whoever of the register has the number, or shares name and date of birth, deleted
   *     records too
   */
  public Match among(List<ResidentRecord> known) {
    List<ResidentRecord> residents =
        known.stream()
            .filter(record -> record.status().isResident())
            .filter(record -> record.person() instanceof ForeignPerson)
            .toList();
    List<ResidentRecord> holders = residents.stream().filter(this::holdsTheCard).toList();
    List<ResidentRecord> alike = residents.stream().filter(this::isAlike).toList();
    if (holders.size() == 1) {
      ResidentRecord holder = holders.getFirst();
      return isBornThen(holder)
          ? new Match(Optional.of(holder), holders, List.of())
          : doubt(holders, Finding.of(FindingCode.NOTICED_PERSON_UNLIKE, BIRTH));
    }
    if (holders.size() > 1 || !alike.isEmpty()) {
      return doubt(
          holders.isEmpty() ? alike : holders,
          Finding.of(FindingCode.NOTICED_PERSON_NOT_CERTAIN, holders.isEmpty() ? NAME : CARD));
    }
    return doubt(List.of(), Finding.of(FindingCode.NOTICED_PERSON_UNKNOWN, CARD));
  }

  /**
   * Whether another notice may be about the same person: it names the same card, the one that this
   * notice gives her, or the same name and date of birth.
   *
   * @param given the number of the card that this notice gives her; empty if it gives none
   */
  public boolean mayBe(NoticedPerson other, String given) {
    boolean sameCard =
        !other.cardNumber.isEmpty()
            && (other.cardNumber.equals(cardNumber) || other.cardNumber.equals(given));
    boolean sameName =
        !name.isEmpty() && name.equals(other.name) && birthDate.equals(other.birthDate);
    return sameCard || sameName;
  }

  private static Match doubt(List<ResidentRecord> candidates, Finding why) {
    return new Match(Optional.empty(), candidates, List.of(why));
  }

  private boolean holdsTheCard(ResidentRecord record) {
    return !cardNumber.isEmpty()
        && PersonTexts.of(record).get(PersonField.RESIDENCE_CARD_NUMBER).equals(cardNumber);
  }

  private boolean isAlike(ResidentRecord record) {
    return !name.isEmpty()
        && PersonTexts.of(record).get(PersonField.NAME_ALPHABET).equals(name)
        && isBornThen(record);
  }

  private boolean isBornThen(ResidentRecord record) {
    return record.birthDate().toString().equals(birthDate)
        || (!record.birthDate().isUncertain()
            && record.birthDate().day().toString().equals(birthDate));
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "NoticedPerson[]";
  }
}
