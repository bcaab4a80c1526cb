package jp.daicho.ledger.record;

import jp.daicho.ledger.number.ResidenceCardNumber;
import org.jspecify.annotations.Nullable;

/**
 * The number of the card a foreign resident is known by, whichever kind of card it is (4.1.1.2).
 */
public final class CardNumbers {
  private CardNumbers() {}

  /** The number of the residence card or special permanent resident certificate, or null. */
  public static @Nullable String of(Person person) {
    if (!(person instanceof ForeignPerson foreign)) {
      return null;
    }
    return switch (foreign.basis()) {
      case ResidenceBasis.MidToLongTerm term -> {
        ResidenceCardNumber card = term.cardNumber();
        yield card == null ? null : card.value();
      }
      case ResidenceBasis.SpecialPermanent permanent -> permanent.certificateNumber().value();
      case ResidenceBasis.TemporaryRefuge _,
          ResidenceBasis.ProvisionalStay _,
          ResidenceBasis.Transitional _ ->
          null;
    };
  }
}
