package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.Objects;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.number.SpecialPermanentResidentCertificateNumber;
import org.jspecify.annotations.Nullable;

/** Why a foreign national is a resident: the classes of Article 30-45 and their items (1.1.2). */
public sealed interface ResidenceBasis {
  /** The class of Article 30-45. */
  ResidenceClass residenceClass();

  /**
   * 中長期在留者.
   *
   * @param status 在留資格; null where left empty (1.1.6)
   * @param period 在留期間, as written on the card; null where there is none
   * @param expiresOn 在留期間の満了の日, shown in western years (1.1.9); null where unlimited
   * @param cardNumber 在留カードの番号; null only on a deleted record (1.1.6)
   */
  record MidToLongTerm(
      @Nullable String status,
      @Nullable String period,
      @Nullable LocalDate expiresOn,
      @Nullable ResidenceCardNumber cardNumber)
      implements ResidenceBasis {
    @Override
    public ResidenceClass residenceClass() {
      return ResidenceClass.MID_TO_LONG_TERM;
    }
  }

  /**
   * 特別永住者.
   *
   * @param certificateNumber 特別永住者証明書の番号
   */
  record SpecialPermanent(SpecialPermanentResidentCertificateNumber certificateNumber)
      implements ResidenceBasis {
    /** A special permanent resident. */
    public SpecialPermanent {
      Objects.requireNonNull(certificateNumber);
    }

    @Override
    public ResidenceClass residenceClass() {
      return ResidenceClass.SPECIAL_PERMANENT;
    }
  }

  /**
   * 一時庇護許可者.
   *
   * @param landingPeriod 上陸期間, never empty (1.1.6)
   */
  record TemporaryRefuge(String landingPeriod) implements ResidenceBasis {
    /** A person with permission for temporary refuge. */
    public TemporaryRefuge {
      Objects.requireNonNull(landingPeriod);
    }

    @Override
    public ResidenceClass residenceClass() {
      return ResidenceClass.TEMPORARY_REFUGE;
    }
  }

  /**
   * 仮滞在許可者.
   *
   * @param stayPeriod 仮滞在期間, never empty (1.1.6)
   */
  record ProvisionalStay(String stayPeriod) implements ResidenceBasis {
    /** A person with permission for provisional stay. */
    public ProvisionalStay {
      Objects.requireNonNull(stayPeriod);
    }

    @Override
    public ResidenceClass residenceClass() {
      return ResidenceClass.PROVISIONAL_STAY;
    }
  }

  /**
   * 経過滞在者, by birth or by loss of nationality.
   *
   * @param residenceClass which of the two
   */
  record Transitional(ResidenceClass residenceClass) implements ResidenceBasis {
    /** A transitional resident; the class must be one of the two transitional ones. */
    public Transitional {
      if (residenceClass != ResidenceClass.TRANSITIONAL_BY_BIRTH
          && residenceClass != ResidenceClass.TRANSITIONAL_BY_LOSS_OF_NATIONALITY) {
        throw new IllegalArgumentException("not a transitional class: " + residenceClass);
      }
    }
  }
}
