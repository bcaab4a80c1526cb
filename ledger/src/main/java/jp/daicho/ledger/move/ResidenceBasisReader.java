package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.time.LocalDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.number.SpecialPermanentResidentCertificateNumber;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidenceBasis.MidToLongTerm;
import jp.daicho.ledger.record.ResidenceBasis.ProvisionalStay;
import jp.daicho.ledger.record.ResidenceBasis.SpecialPermanent;
import jp.daicho.ledger.record.ResidenceBasis.TemporaryRefuge;
import jp.daicho.ledger.record.ResidenceBasis.Transitional;
import jp.daicho.ledger.record.ResidenceClass;
import org.jspecify.annotations.Nullable;

/** Reads the items of the class of Article 30-45: each class has its own, and no others (1.1.2). */
final class ResidenceBasisReader {
  private static final int LONGEST_PERIOD = 50;

  private final PersonEntry entry;
  private final int position;
  private final EntryText text;
  private final ReferenceData reference;
  private @Nullable String cardNumber;
  private @Nullable LocalDate expiresOn;

  ResidenceBasisReader(PersonEntry entry, int position, EntryText text, ReferenceData reference) {
    this.entry = entry;
    this.position = position;
    this.text = text;
    this.reference = reference;
  }

  @Nullable String cardNumber() {
    return cardNumber;
  }

  @Nullable LocalDate expiresOn() {
    return expiresOn;
  }

  @Nullable ResidenceBasis read() {
    ResidenceClass residenceClass =
        text.findings()
            .require(
                entry.get(RESIDENCE_CLASS),
                at(RESIDENCE_CLASS),
                typed -> ResidenceClass.parse(typed.strip()));
    if (residenceClass == null) {
      return null;
    }
    return switch (residenceClass) {
      case MID_TO_LONG_TERM -> midToLongTerm();
      case SPECIAL_PERMANENT -> specialPermanent();
      case TEMPORARY_REFUGE -> {
        refuse(RESIDENCE_STATUS, RESIDENCE_PERIOD, RESIDENCE_EXPIRES_ON, RESIDENCE_CARD_NUMBER);
        String period = stayPeriod();
        yield period == null ? null : new TemporaryRefuge(period);
      }
      case PROVISIONAL_STAY -> {
        refuse(RESIDENCE_STATUS, RESIDENCE_PERIOD, RESIDENCE_EXPIRES_ON, RESIDENCE_CARD_NUMBER);
        String period = stayPeriod();
        yield period == null ? null : new ProvisionalStay(period);
      }
      case TRANSITIONAL_BY_BIRTH, TRANSITIONAL_BY_LOSS_OF_NATIONALITY -> {
        refuse(
            RESIDENCE_STATUS,
            RESIDENCE_PERIOD,
            RESIDENCE_EXPIRES_ON,
            RESIDENCE_CARD_NUMBER,
            STAY_PERIOD);
        yield new Transitional(residenceClass);
      }
    };
  }

  private @Nullable MidToLongTerm midToLongTerm() {
    refuse(STAY_PERIOD);
    String status =
        text.findings().expect(entry.get(RESIDENCE_STATUS), at(RESIDENCE_STATUS), String::strip);
    String period = text.words(entry.get(RESIDENCE_PERIOD), at(RESIDENCE_PERIOD), LONGEST_PERIOD);
    expiresOn = text.day(entry.get(RESIDENCE_EXPIRES_ON), at(RESIDENCE_EXPIRES_ON));
    ResidenceCardNumber card =
        text.findings()
            .require(
                entry.get(RESIDENCE_CARD_NUMBER),
                at(RESIDENCE_CARD_NUMBER),
                ResidenceCardNumber::parse);
    cardNumber = card == null ? null : card.value();
    if (status != null && !isResidentStatus(status)) {
      return null;
    }
    return card == null ? null : new MidToLongTerm(status, period, expiresOn, card);
  }

  /** A status that is unknown is one fault, a status that makes nobody a resident another. */
  private boolean isResidentStatus(String status) {
    if (!reference.residenceStatuses().contains(status)) {
      text.findings().add(FindingCode.UNKNOWN_CODE, at(RESIDENCE_STATUS));
      return false;
    }
    if (!reference.residenceStatuses().makesResident(status)) {
      text.findings().add(FindingCode.NOT_A_RESIDENT_STATUS, at(RESIDENCE_STATUS));
      return false;
    }
    return true;
  }

  private @Nullable SpecialPermanent specialPermanent() {
    refuse(RESIDENCE_STATUS, RESIDENCE_PERIOD, RESIDENCE_EXPIRES_ON, STAY_PERIOD);
    SpecialPermanentResidentCertificateNumber certificate =
        text.findings()
            .require(
                entry.get(RESIDENCE_CARD_NUMBER),
                at(RESIDENCE_CARD_NUMBER),
                SpecialPermanentResidentCertificateNumber::parse);
    if (certificate == null) {
      return null;
    }
    cardNumber = certificate.value();
    return new SpecialPermanent(certificate);
  }

  private @Nullable String stayPeriod() {
    return text.requiredWords(entry.get(STAY_PERIOD), at(STAY_PERIOD), LONGEST_PERIOD);
  }

  private void refuse(PersonField... fields) {
    for (PersonField field : fields) {
      if (!entry.get(field).isBlank()) {
        text.findings().add(FindingCode.ITEM_OF_OTHER_KIND, at(field));
      }
    }
  }

  private EntryItem at(PersonField field) {
    return PersonReading.at(position, field);
  }
}
