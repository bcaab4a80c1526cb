package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.time.LocalDate;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ForeignPerson.Nationality;
import jp.daicho.ledger.record.ResidenceBasis;
import org.jspecify.annotations.Nullable;

/** Reads what only a foreign resident has: names, alias, nationality, residence (1.1.2). */
final class ForeignPersonReader {
  private static final int LONGEST_NAME = 100;

  private final PersonEntry entry;
  private final int position;
  private final EntryText text;
  private final ReferenceData reference;
  private final ResidenceBasisReader basis;

  ForeignPersonReader(PersonEntry entry, int position, EntryText text, ReferenceData reference) {
    this.entry = entry;
    this.position = position;
    this.text = text;
    this.reference = reference;
    this.basis = new ResidenceBasisReader(entry, position, text, reference);
  }

  @Nullable ForeignPerson read(@Nullable RegisterDate becameForeignResidentOn) {
    ForeignName name = name();
    Alias alias = alias();
    Nationality nationality =
        text.findings().require(entry.get(NATIONALITY), at(NATIONALITY), this::nationality);
    ResidenceBasis residence = basis.read();
    RegisterDate formerRegistration =
        text.anyDate(entry.get(FORMER_REGISTRATION_ON), at(FORMER_REGISTRATION_ON));
    Boolean reported = text.flag(entry.get(RESIDENCE_REPORTED), at(RESIDENCE_REPORTED));
    Boolean landing = text.flag(entry.get(LANDING_PERMISSION), at(LANDING_PERMISSION));
    String addressee = text.words(entry.get(ADDRESSEE), at(ADDRESSEE), LONGEST_NAME);
    return name == null
            || nationality == null
            || residence == null
            || becameForeignResidentOn == null
        ? null
        : new ForeignPerson(
            name,
            alias,
            nationality,
            residence,
            becameForeignResidentOn,
            formerRegistration,
            reported,
            Boolean.TRUE.equals(landing),
            addressee);
  }

  /** The number of the residence card or certificate, or null. */
  @Nullable String cardNumber() {
    return basis.cardNumber();
  }

  /** 在留期間の満了の日, or null. */
  @Nullable LocalDate stayExpiresOn() {
    return basis.expiresOn();
  }

  private @Nullable ForeignName name() {
    Boolean confirmed = text.flag(entry.get(FURIGANA_CONFIRMED), at(FURIGANA_CONFIRMED));
    Furigana furigana = furigana(NAME_FURIGANA, Boolean.TRUE.equals(confirmed));
    String kanji = text.words(entry.get(NAME_KANJI), at(NAME_KANJI), LONGEST_NAME);
    String alphabet = entry.get(NAME_ALPHABET);
    if (alphabet.isBlank() && kanji == null) {
      if (entry.get(NAME_KANJI).isBlank()) {
        text.findings().add(FindingCode.EMPTY, at(NAME_ALPHABET));
      }
      return null;
    }
    PersonField field = alphabet.isBlank() ? NAME_KANJI : NAME_ALPHABET;
    return text.findings()
        .read(entry.get(field), at(field), typed -> ForeignName.parse(alphabet, kanji, furigana));
  }

  private @Nullable Alias alias() {
    Boolean confirmed =
        text.flag(entry.get(ALIAS_FURIGANA_CONFIRMED), at(ALIAS_FURIGANA_CONFIRMED));
    Furigana furigana = furigana(ALIAS_FURIGANA, Boolean.TRUE.equals(confirmed));
    LocalDate recordedOn = text.day(entry.get(ALIAS_RECORDED_ON), at(ALIAS_RECORDED_ON));
    Alias.Entry recorded = recordedOn == null ? null : recorded(recordedOn);
    String alias = text.words(entry.get(ALIAS), at(ALIAS), LONGEST_NAME);
    return alias == null
        ? null
        : text.findings().read(alias, at(ALIAS), typed -> Alias.parse(typed, furigana, recorded));
  }

  private Alias.@Nullable Entry recorded(LocalDate recordedOn) {
    return text.findings()
        .require(
            entry.get(ALIAS_RECORDED_IN),
            at(ALIAS_RECORDED_IN),
            typed -> {
              MunicipalityCode code = MunicipalityCode.parse(typed);
              AddressDictionary.Place place =
                  reference
                      .addresses()
                      .municipality(code)
                      .orElseThrow(
                          () -> new InvalidValueException(Fault.UNKNOWN_CODE, "municipality"));
              return new Alias.Entry(recordedOn, place.prefecture() + place.name(), code);
            });
  }

  private @Nullable Furigana furigana(PersonField field, boolean confirmed) {
    return text.findings()
        .read(entry.get(field), at(field), typed -> Furigana.parse(typed, confirmed));
  }

  private Nationality nationality(String typed) {
    return reference
        .nationalities()
        .find(typed.strip())
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "nationality"));
  }

  private EntryItem at(PersonField field) {
    return PersonReading.at(position, field);
  }
}
