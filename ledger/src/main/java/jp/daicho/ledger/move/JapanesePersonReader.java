package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.util.Set;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.record.JapanesePerson;
import org.jspecify.annotations.Nullable;

/** Reads what only a Japanese resident has: 氏名, 旧氏, 本籍・筆頭者 (1.1.1). */
final class JapanesePersonReader {
  private static final int LONGEST_PART = 50;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DOMICILE = 186;
  private static final Set<String> NOWHERE =
      Set.of(RegisteredDomicile.NONE.place(), RegisteredDomicile.UNKNOWN.place());

  private final PersonEntry entry;
  private final int position;
  private final EntryText text;
  private final @Nullable JapanesePerson known;
  private final Set<PersonField> typed;

  /**
   * A reader of one person.
   *
   * @param known the items as the record has them, of which those stay that nobody typed; or null
   * @param typed the fields something was typed into
   */
  JapanesePersonReader(
      PersonEntry entry,
      int position,
      EntryText text,
      @Nullable JapanesePerson known,
      Set<PersonField> typed) {
    this.entry = entry;
    this.position = position;
    this.text = text;
    this.known = known;
    this.typed = typed;
  }

  @Nullable JapanesePerson read(@Nullable RegisterDate becameResidentOn) {
    PersonName name = known == null || touched(ItemGroup.NAMES) ? name() : known.name();
    FormerSurname formerSurname =
        known == null || touched(ItemGroup.FORMER_SURNAME)
            ? formerSurname()
            : known.formerSurname();
    RegisteredDomicile registered =
        known == null || touched(ItemGroup.DOMICILE) ? domicile() : known.domicile();
    return name == null || registered == null || becameResidentOn == null
        ? null
        : new JapanesePerson(name, formerSurname, registered, becameResidentOn);
  }

  private boolean touched(ItemGroup group) {
    return group.fields().stream().anyMatch(typed::contains);
  }

  private @Nullable RegisteredDomicile domicile() {
    String domicile = text.requiredWords(entry.get(DOMICILE), at(DOMICILE), LONGEST_DOMICILE);
    return domicile == null ? null : registered(domicile);
  }

  private @Nullable PersonName name() {
    String given = text.words(entry.get(GIVEN_NAME), at(GIVEN_NAME), LONGEST_PART);
    Furigana furigana = furigana();
    if (entry.get(SURNAME).isBlank() && entry.get(GIVEN_NAME).isBlank()) {
      text.findings().add(FindingCode.LEFT_EMPTY, at(SURNAME));
      return new PersonName("", "", furigana);
    }
    String surname = text.requiredWords(entry.get(SURNAME), at(SURNAME), LONGEST_PART);
    return surname == null
        ? null
        : text.findings()
            .read(
                surname,
                at(SURNAME),
                family -> new PersonName(family, given == null ? "" : given, furigana));
  }

  private @Nullable Furigana furigana() {
    String surname = entry.get(SURNAME_FURIGANA).strip();
    String given = entry.get(GIVEN_NAME_FURIGANA).strip();
    Boolean confirmed = text.flag(entry.get(FURIGANA_CONFIRMED), at(FURIGANA_CONFIRMED));
    if (surname.isEmpty() && given.isEmpty()) {
      return null;
    }
    Findings findings = text.findings();
    Furigana first = findings.read(surname, at(SURNAME_FURIGANA), JapanesePersonReader::onePart);
    Furigana second = findings.read(given, at(GIVEN_NAME_FURIGANA), JapanesePersonReader::onePart);
    if (first == null) {
      return null;
    }
    String kana = second == null ? first.kana() : first.kana() + "　" + second.kana();
    return new Furigana(kana, Boolean.TRUE.equals(confirmed));
  }

  /** 氏 and 名 have their readings each in its own field, so neither may hold a space. */
  private static Furigana onePart(String typed) {
    Furigana furigana = Furigana.parse(typed, false);
    if (!furigana.given().isEmpty()) {
      throw new InvalidValueException(Fault.UNKNOWN_FORM, "reading of one part of a name");
    }
    return furigana;
  }

  private @Nullable FormerSurname formerSurname() {
    Boolean confirmed =
        text.flag(
            entry.get(FORMER_SURNAME_FURIGANA_CONFIRMED), at(FORMER_SURNAME_FURIGANA_CONFIRMED));
    Furigana furigana =
        text.findings()
            .read(
                entry.get(FORMER_SURNAME_FURIGANA),
                at(FORMER_SURNAME_FURIGANA),
                kana -> Furigana.parse(kana, Boolean.TRUE.equals(confirmed)));
    String surname = text.words(entry.get(FORMER_SURNAME), at(FORMER_SURNAME), LONGEST_PART);
    return surname == null
        ? null
        : text.findings()
            .read(surname, at(FORMER_SURNAME), words -> FormerSurname.parse(words, furigana));
  }

  /** Where 本籍 is なし or 不明, so is the 筆頭者 unless another is named (1.1.12). */
  private @Nullable RegisteredDomicile registered(String place) {
    String words = entry.get(HEAD_OF_REGISTER);
    boolean named = !NOWHERE.contains(place) || !words.isBlank();
    String head = named ? text.requiredWords(words, at(HEAD_OF_REGISTER), LONGEST_NAME) : place;
    return head == null
        ? null
        : text.findings()
            .read(place, at(DOMICILE), domicile -> RegisteredDomicile.of(domicile, head));
  }

  private EntryItem at(PersonField field) {
    return PersonReading.at(position, field);
  }
}
