package jp.daicho.ledger.certificate;

import java.time.LocalDate;
import java.util.Optional;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.record.ResidenceBasis;
import org.jspecify.annotations.Nullable;

/**
 * The items of a foreign resident's class of Article 30-45 as they are printed. An empty {@link
 * Optional} says that the class has no such item; an empty text, that the item has no value.
 *
 * @param status 在留資格
 * @param period 在留期間, 上陸期間 or 仮滞在期間
 * @param expiresOn 在留期間の満了の日, in the Western calendar (1.1.9)
 * @param cardNumber the number of the residence card or the certificate
 */
public record ResidenceTexts(
    Optional<String> status,
    Optional<String> period,
    Optional<String> expiresOn,
    Optional<String> cardNumber) {

  /** The texts of a class and its items. */
  public static ResidenceTexts of(ResidenceBasis basis, ShownDates dates) {
    Optional<String> none = Optional.empty();
    return switch (basis) {
      case ResidenceBasis.MidToLongTerm stay ->
          new ResidenceTexts(
              Optional.of(orEmpty(stay.status())),
              Optional.of(orEmpty(stay.period())),
              Optional.of(expiry(stay.expiresOn(), dates)),
              Optional.of(number(stay.cardNumber())));
      case ResidenceBasis.SpecialPermanent permanent ->
          new ResidenceTexts(none, none, none, Optional.of(permanent.certificateNumber().value()));
      case ResidenceBasis.TemporaryRefuge refuge ->
          new ResidenceTexts(none, Optional.of(refuge.landingPeriod()), none, none);
      case ResidenceBasis.ProvisionalStay stay ->
          new ResidenceTexts(none, Optional.of(stay.stayPeriod()), none, none);
      case ResidenceBasis.Transitional _ -> new ResidenceTexts(none, none, none, none);
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String expiry(@Nullable LocalDate day, ShownDates dates) {
    return day == null ? "" : dates.residenceExpiry(day);
  }

  private static String number(@Nullable ResidenceCardNumber number) {
    return number == null ? "" : number.value();
  }
}
