package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.CardNumbers;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ForeignPerson.Nationality;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidenceClass;
import org.jspecify.annotations.Nullable;

/** Reads what only a foreign resident has: names, alias, nationality, residence (1.1.2). */
final class ForeignPersonReader {
  private static final int LONGEST_NAME = 100;

  /** Items of Article 30-45, which only together say what the class is. */
  private static final Set<PersonField> BASIS =
      EnumSet.of(
          RESIDENCE_CLASS,
          RESIDENCE_STATUS,
          RESIDENCE_PERIOD,
          RESIDENCE_EXPIRES_ON,
          RESIDENCE_CARD_NUMBER,
          STAY_PERIOD);

  private final PersonEntry entry;
  private final int position;
  private final EntryText text;
  private final ReferenceData reference;
  private final ResidenceBasisReader basis;
  private final @Nullable ForeignPerson known;
  private final Set<PersonField> typed;

  /**
   * A reader of one person.
   *
   * @param known the items as the record has them, of which those stay that nobody typed; or null
   * @param typed the fields something was typed into
   */
  ForeignPersonReader(
      PersonEntry entry,
      int position,
      EntryText text,
      ReferenceData reference,
      @Nullable ForeignPerson known,
      Set<PersonField> typed) {
    this.entry = entry;
    this.position = position;
    this.text = text;
    this.reference = reference;
    this.known = known;
    this.typed = typed;
    this.basis = new ResidenceBasisReader(entry, position, text, reference);
  }

  @Nullable ForeignPerson read(@Nullable RegisterDate becameForeignResidentOn) {
    ForeignName name = known == null || touched(ItemGroup.NAMES) ? name() : known.name();
    Alias alias = known == null || touched(ItemGroup.ALIAS) ? alias() : known.alias();
    Nationality nationality =
        known == null || typed.contains(NATIONALITY)
            ? text.findings().expect(entry.get(NATIONALITY), at(NATIONALITY), this::nationality)
            : known.nationality();
    boolean nationalityFaulty =
        nationality == null && typed.contains(NATIONALITY) && !entry.get(NATIONALITY).isBlank();
    ResidenceBasis residence = known == null || touched(BASIS) ? basis.read() : known.basis();
    RegisterDate formerRegistration =
        known == null || typed.contains(FORMER_REGISTRATION_ON)
            ? text.uncertainDateOrDay(entry.get(FORMER_REGISTRATION_ON), at(FORMER_REGISTRATION_ON))
            : known.formerRegistrationOn();
    if (residence != null
        && residence.residenceClass() == ResidenceClass.TRANSITIONAL_BY_LOSS_OF_NATIONALITY
        && formerRegistration != null) {
      text.findings().add(FindingCode.FORMER_REGISTRATION_AFTER_LOSS, at(FORMER_REGISTRATION_ON));
    }
    Boolean reported = text.flag(entry.get(RESIDENCE_REPORTED), at(RESIDENCE_REPORTED));
    Boolean landing = text.flag(entry.get(LANDING_PERMISSION), at(LANDING_PERMISSION));
    String addressee = text.words(entry.get(ADDRESSEE), at(ADDRESSEE), LONGEST_NAME);
    return name == null || nationalityFaulty || residence == null || becameForeignResidentOn == null
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
    return known == null || touched(BASIS) ? basis.cardNumber() : CardNumbers.of(known);
  }

  /** 在留期間の満了の日, or null. */
  @Nullable LocalDate stayExpiresOn() {
    return basis.expiresOn();
  }

  private boolean touched(ItemGroup group) {
    return touched(group.fields());
  }

  private boolean touched(Set<PersonField> fields) {
    return fields.stream().anyMatch(typed::contains);
  }

  private @Nullable ForeignName name() {
    Boolean confirmed = text.flag(entry.get(FURIGANA_CONFIRMED), at(FURIGANA_CONFIRMED));
    Furigana furigana = furigana(NAME_FURIGANA, Boolean.TRUE.equals(confirmed));
    String kanji = text.words(entry.get(NAME_KANJI), at(NAME_KANJI), LONGEST_NAME);
    String alphabet = entry.get(NAME_ALPHABET);
    if (alphabet.isBlank() && kanji == null) {
      if (!entry.get(NAME_KANJI).isBlank()) {
        return null;
      }
      text.findings().add(FindingCode.LEFT_EMPTY, at(NAME_ALPHABET));
      return new ForeignName(null, null, furigana);
    }
    PersonField field = alphabet.isBlank() ? NAME_KANJI : NAME_ALPHABET;
    return text.findings()
        .read(entry.get(field), at(field), words -> ForeignName.parse(alphabet, kanji, furigana));
  }

  private @Nullable Alias alias() {
    Boolean confirmed =
        text.flag(entry.get(ALIAS_FURIGANA_CONFIRMED), at(ALIAS_FURIGANA_CONFIRMED));
    Furigana furigana = furigana(ALIAS_FURIGANA, Boolean.TRUE.equals(confirmed));
    Alias.Entry recorded = aliasEntry(ALIAS_RECORDED_ON, ALIAS_RECORDED_IN);
    Alias.Entry deleted = aliasEntry(ALIAS_DELETED_ON, ALIAS_DELETED_IN);
    String alias = text.words(entry.get(ALIAS), at(ALIAS), LONGEST_NAME);
    Alias standing =
        alias == null
            ? null
            : text.findings()
                .read(alias, at(ALIAS), words -> Alias.parse(words, furigana, recorded));
    return standing == null || deleted == null
        ? standing
        : text.findings()
            .read(
                entry.get(ALIAS_DELETED_ON),
                at(ALIAS_DELETED_ON),
                words -> standing.delete(deleted));
  }

  private Alias.@Nullable Entry aliasEntry(PersonField day, PersonField municipality) {
    LocalDate on = text.day(entry.get(day), at(day));
    MunicipalityCode in =
        text.findings().read(entry.get(municipality), at(municipality), MunicipalityCode::parse);
    return on == null || in == null
        ? null
        : text.findings()
            .read(
                entry.get(municipality),
                at(municipality),
                words -> new Alias.Entry(on, nameOf(in), in));
  }

  private String nameOf(MunicipalityCode code) {
    return reference
        .addresses()
        .municipality(code)
        .map(place -> place.prefecture() + place.name())
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "municipality"));
  }

  private @Nullable Furigana furigana(PersonField field, boolean confirmed) {
    return text.findings()
        .read(entry.get(field), at(field), kana -> Furigana.parse(kana, confirmed));
  }

  private Nationality nationality(String words) {
    return reference
        .nationalities()
        .find(words.strip())
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "nationality"));
  }

  private EntryItem at(PersonField field) {
    return PersonReading.at(position, field);
  }
}
