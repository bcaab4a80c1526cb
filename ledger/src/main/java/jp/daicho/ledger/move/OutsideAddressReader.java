package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.CommonField.*;

import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads 転入前住所 or 転出先住所: in Japan down to the municipality alone, there without ever having been
 * notified (未届), abroad, or not known (4.1.1.4, 4.1.3.0.2, 4.2.1.1).
 */
final class OutsideAddressReader {
  private static final int LONGEST_TOWN = 120;
  private static final int LONGEST_LOT = 50;
  private static final int LONGEST_BUILDING = 300;
  private static final int LONGEST_COUNTRY = 100;
  private static final int LONGEST_ABROAD = 300;

  /** The fields of one such address. */
  record Fields(
      CommonField kind,
      CommonField municipality,
      CommonField postalCode,
      CommonField addressCode,
      CommonField town,
      CommonField lot,
      CommonField building,
      CommonField country,
      CommonField abroad) {
    static final Fields PREVIOUS =
        new Fields(
            PREVIOUS_KIND,
            PREVIOUS_MUNICIPALITY_CODE,
            PREVIOUS_POSTAL_CODE,
            PREVIOUS_ADDRESS_CODE,
            PREVIOUS_TOWN,
            PREVIOUS_LOT,
            PREVIOUS_BUILDING,
            PREVIOUS_COUNTRY,
            PREVIOUS_ABROAD);
    static final Fields DESTINATION =
        new Fields(
            DESTINATION_KIND,
            DESTINATION_MUNICIPALITY_CODE,
            DESTINATION_POSTAL_CODE,
            DESTINATION_ADDRESS_CODE,
            DESTINATION_TOWN,
            DESTINATION_LOT,
            DESTINATION_BUILDING,
            DESTINATION_COUNTRY,
            DESTINATION_ABROAD);
  }

  private enum Kind {
    IN_JAPAN,
    NOT_NOTIFIED,
    ABROAD,
    UNKNOWN,
    NONE
  }

  private final EnteredMove entry;
  private final EntryText text;
  private final AddressDictionary dictionary;
  private final Fields fields;

  OutsideAddressReader(
      EnteredMove entry, EntryText text, AddressDictionary dictionary, Fields fields) {
    this.entry = entry;
    this.text = text;
    this.dictionary = dictionary;
    this.fields = fields;
  }

  /** The address; none where nothing was typed, which 1.1.6 allows; null where it is faulty. */
  @Nullable OutsideAddress read() {
    if (isUntouched()) {
      return OutsideAddress.none();
    }
    Kind kind = kind();
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case IN_JAPAN -> inJapan(false);
      case NOT_NOTIFIED -> inJapan(true);
      case ABROAD -> {
        refuseInJapan();
        yield abroad();
      }
      case UNKNOWN -> {
        refuseInJapan();
        refuse(fields.country(), fields.abroad());
        yield OutsideAddress.unknown();
      }
      case NONE -> {
        refuseInJapan();
        refuse(fields.country(), fields.abroad());
        yield OutsideAddress.none();
      }
    };
  }

  /** Whether nothing of it was typed. */
  boolean isUntouched() {
    return isBlank(
        fields.kind(),
        fields.municipality(),
        fields.postalCode(),
        fields.addressCode(),
        fields.town(),
        fields.lot(),
        fields.building(),
        fields.country(),
        fields.abroad());
  }

  private @Nullable Kind kind() {
    String typed = entry.get(fields.kind()).strip();
    if (typed.equals(PersonTexts.EMPTIED) && entry.type().effect() == MoveEffect.CORRECT) {
      return Kind.NONE;
    }
    return switch (typed) {
      case "" -> usualKind();
      case "1", "国内" -> Kind.IN_JAPAN;
      case "2", "未届" -> Kind.NOT_NOTIFIED;
      case "3", "国外" -> Kind.ABROAD;
      case "9", "不明" -> Kind.UNKNOWN;
      default -> {
        text.findings().add(FindingCode.UNKNOWN_CODE, at(fields.kind()));
        yield null;
      }
    };
  }

  private Kind usualKind() {
    if (!isBlank(fields.country(), fields.abroad())) {
      return Kind.ABROAD;
    }
    return entry.type().id().equals("unreported-moving-in") ? Kind.NOT_NOTIFIED : Kind.IN_JAPAN;
  }

  private @Nullable OutsideAddress inJapan(boolean notNotified) {
    refuse(fields.country(), fields.abroad());
    PostalCode postalCode =
        text.findings()
            .read(entry.get(fields.postalCode()), at(fields.postalCode()), PostalCode::parse);
    AddressCode code =
        text.findings()
            .read(entry.get(fields.addressCode()), at(fields.addressCode()), AddressCode::parse);
    String town = words(fields.town(), LONGEST_TOWN);
    String lot = words(fields.lot(), LONGEST_LOT);
    String building = words(fields.building(), LONGEST_BUILDING);
    return text.findings()
        .require(
            entry.get(fields.municipality()),
            at(fields.municipality()),
            typed -> {
              MunicipalityCode municipality = MunicipalityCode.parse(typed);
              AddressDictionary.Place place = AddressReader.place(dictionary, municipality);
              Address address =
                  new Address(
                      municipality,
                      null,
                      code,
                      postalCode,
                      place.prefecture(),
                      place.name(),
                      town == null ? "" : town,
                      lot == null ? "" : lot,
                      building);
              return notNotified
                  ? OutsideAddress.notNotified(address)
                  : OutsideAddress.inJapan(address);
            });
  }

  private @Nullable OutsideAddress abroad() {
    String country =
        text.requiredWords(entry.get(fields.country()), at(fields.country()), LONGEST_COUNTRY);
    String there = words(fields.abroad(), LONGEST_ABROAD);
    return country == null ? null : OutsideAddress.abroad(country, there);
  }

  private @Nullable String words(CommonField field, int longest) {
    return text.words(entry.get(field), at(field), longest);
  }

  private void refuseInJapan() {
    refuse(
        fields.municipality(),
        fields.postalCode(),
        fields.addressCode(),
        fields.town(),
        fields.lot(),
        fields.building());
  }

  /** Parts that the kind of address does not have. */
  private void refuse(CommonField... parts) {
    for (CommonField part : parts) {
      if (!entry.get(part).isBlank()) {
        text.findings().add(FindingCode.ITEM_NOT_OF_ADDRESS, at(part));
      }
    }
  }

  private boolean isBlank(CommonField... parts) {
    for (CommonField part : parts) {
      if (!entry.get(part).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static EntryItem at(CommonField field) {
    return MoveReading.at(field);
  }
}
