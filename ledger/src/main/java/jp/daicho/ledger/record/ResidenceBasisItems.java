package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.number.SpecialPermanentResidentCertificateNumber;
import jp.daicho.ledger.record.ResidenceBasis.MidToLongTerm;
import jp.daicho.ledger.record.ResidenceBasis.ProvisionalStay;
import jp.daicho.ledger.record.ResidenceBasis.SpecialPermanent;
import jp.daicho.ledger.record.ResidenceBasis.TemporaryRefuge;
import jp.daicho.ledger.record.ResidenceBasis.Transitional;
import org.jspecify.annotations.Nullable;

/** The items of each class of Article 30-45 (1.1.2). */
final class ResidenceBasisItems {
  private static final Items ITEMS = new Items("1.1.2");

  static final RecordItem<String> RESIDENCE_CLASS =
      ITEMS.text(
          "dai30jono45kubun",
          "residence_class",
          "法第30条の45に規定する区分",
          ForeignItems.foreign(p -> p.basis().residenceClass().code()));
  static final RecordItem<String> STATUS =
      ITEMS.text("zairyushikaku", "residence_status", "在留資格", term(MidToLongTerm::status));
  static final RecordItem<String> PERIOD =
      ITEMS.text("zairyukikan", "residence_period", "在留期間", term(MidToLongTerm::period));
  static final RecordItem<LocalDate> EXPIRES_ON =
      ITEMS.day(
          "zairyukikan_manryobi",
          "residence_expires_on",
          "在留期間の満了の日",
          term(MidToLongTerm::expiresOn));
  static final RecordItem<String> CARD_NUMBER =
      ITEMS.text(
          "zairyukadobango", "residence_card_number", "在留カードの番号", term(ResidenceBasisItems::card));
  static final RecordItem<String> CERTIFICATE_NUMBER =
      ITEMS.text(
          "tokubetsueijushashomeishobango",
          "special_permanent_certificate_number",
          "特別永住者証明書の番号",
          basis(SpecialPermanent.class, b -> b.certificateNumber().value()));
  static final RecordItem<String> LANDING_PERIOD =
      ITEMS.text(
          "jorikukikan",
          "landing_period",
          "上陸期間",
          basis(TemporaryRefuge.class, TemporaryRefuge::landingPeriod));
  static final RecordItem<String> PROVISIONAL_STAY_PERIOD =
      ITEMS.text(
          "karitaizaikikan",
          "provisional_stay_period",
          "仮滞在期間",
          basis(ProvisionalStay.class, ProvisionalStay::stayPeriod));

  private ResidenceBasisItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static ResidenceBasis read(ItemValues values) {
    ResidenceClass residenceClass = ResidenceClass.parse(values.require(RESIDENCE_CLASS));
    return switch (residenceClass) {
      case MID_TO_LONG_TERM -> readTerm(values);
      case SPECIAL_PERMANENT ->
          new SpecialPermanent(
              SpecialPermanentResidentCertificateNumber.of(values.require(CERTIFICATE_NUMBER)));
      case TEMPORARY_REFUGE -> new TemporaryRefuge(values.require(LANDING_PERIOD));
      case PROVISIONAL_STAY -> new ProvisionalStay(values.require(PROVISIONAL_STAY_PERIOD));
      case TRANSITIONAL_BY_BIRTH, TRANSITIONAL_BY_LOSS_OF_NATIONALITY ->
          new Transitional(residenceClass);
    };
  }

  private static MidToLongTerm readTerm(ItemValues values) {
    String card = values.get(CARD_NUMBER);
    return new MidToLongTerm(
        values.get(STATUS),
        values.get(PERIOD),
        values.get(EXPIRES_ON),
        card == null ? null : ResidenceCardNumber.of(card));
  }

  private static @Nullable String card(MidToLongTerm basis) {
    ResidenceCardNumber card = basis.cardNumber();
    return card == null ? null : card.value();
  }

  private static <T> Function<ResidentRecord, @Nullable T> term(
      Function<MidToLongTerm, @Nullable T> reader) {
    return basis(MidToLongTerm.class, reader);
  }

  private static <B extends ResidenceBasis, T> Function<ResidentRecord, @Nullable T> basis(
      Class<B> type, Function<B, @Nullable T> reader) {
    return ForeignItems.foreign(
        person -> type.isInstance(person.basis()) ? reader.apply(type.cast(person.basis())) : null);
  }
}
