package jp.daicho.ledger.move;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person as a paper names them (10.8).
 *
 * @param texts what stands there; a field that is not there is empty
 */
public record WrittenPerson(Map<WrittenField, String> texts) {
  private static final Pattern ALPHABET =
      Pattern.compile("([A-Za-z][A-Za-z .,'-]*)[\\s\\u3000]*(.*)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

  /** A person; the map is copied, empty texts are left out. */
  public WrittenPerson {
    Map<WrittenField, String> filled = new EnumMap<>(WrittenField.class);
    texts.forEach(
        (field, text) -> {
          if (!Objects.requireNonNull(text).isBlank()) {
            filled.put(field, text.strip());
          }
        });
    texts = Map.copyOf(filled);
  }

  /** The text of a field, empty where nothing stands. */
  public String get(WrittenField field) {
    return texts.getOrDefault(field, "");
  }

  /** Whether nothing stands there. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /**
   * What a newcomer's entry takes over; what is in it already stays. A name in one is parted at its
   * first space, a name that begins with letters is that of a foreign resident.
   */
  public PersonEntry into(PersonEntry entry) {
    Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
    Matcher foreign = ALPHABET.matcher(get(WrittenField.NAME));
    boolean isForeign =
        entry.get(PersonField.KIND).isBlank()
            ? foreign.matches() || !get(WrittenField.ALIAS).isEmpty()
            : isForeign(entry.get(PersonField.KIND));
    if (!get(WrittenField.NAME).isEmpty()) {
      fields.put(
          PersonField.KIND, (isForeign ? ResidentKind.FOREIGN : ResidentKind.JAPANESE).code());
    }
    if (isForeign) {
      fields.put(PersonField.NAME_ALPHABET, foreign.matches() ? foreign.group(1).strip() : "");
      fields.put(
          PersonField.NAME_KANJI, foreign.matches() ? foreign.group(2) : get(WrittenField.NAME));
      fields.put(PersonField.NAME_FURIGANA, get(WrittenField.FURIGANA));
    } else {
      String[] name = SPACE.split(get(WrittenField.NAME), 2);
      String[] reading = SPACE.split(get(WrittenField.FURIGANA), 2);
      fields.put(PersonField.SURNAME, name[0]);
      fields.put(PersonField.GIVEN_NAME, name.length > 1 ? name[1] : "");
      fields.put(PersonField.SURNAME_FURIGANA, reading[0]);
      fields.put(PersonField.GIVEN_NAME_FURIGANA, reading.length > 1 ? reading[1] : "");
    }
    fields.put(PersonField.FORMER_SURNAME, get(WrittenField.FORMER_SURNAME));
    fields.put(PersonField.ALIAS, get(WrittenField.ALIAS));
    fields.put(PersonField.BIRTH_DATE, get(WrittenField.BIRTH_DATE));
    fields.put(PersonField.SEX, get(WrittenField.SEX));
    fields.put(PersonField.INDIVIDUAL_NUMBER, get(WrittenField.INDIVIDUAL_NUMBER));
    fields.values().removeIf(String::isEmpty);
    fields.putAll(entry.fields());
    return new PersonEntry(fields, entry.notes());
  }

  private static boolean isForeign(String kind) {
    return kind.strip().equals(ResidentKind.FOREIGN.code())
        || kind.strip().equals(ResidentKind.FOREIGN.label());
  }

  /**
   * Who is looked for.
   *
   * @param at names the person before each fault, such as {@code 3行目}
   * @param findings takes what cannot be read
   */
  public Wanted wanted(EraCalendar eras, String at, Findings findings) {
    return new Wanted(
        read(WrittenField.ADDRESS_NUMBER, at, findings, AddressNumber::parse),
        read(WrittenField.INDIVIDUAL_NUMBER, at, findings, IndividualNumber::parse),
        get(WrittenField.NAME),
        read(WrittenField.BIRTH_DATE, at, findings, text -> RegisterDate.parse(text, eras)),
        Objects.requireNonNullElse(read(WrittenField.SEX, at, findings, Sex::parse), Sex.UNKNOWN));
  }

  private <T> @Nullable T read(
      WrittenField field,
      String at,
      Findings findings,
      java.util.function.Function<String, T> reader) {
    return findings.read(
        get(field), new EntryItem(field.fileName(), at + "の" + field.label()), reader);
  }

  /**
   * Somebody who is looked for in the register.
   *
   * @param number 宛名番号, or null
   * @param individualNumber 個人番号, or null
   * @param name 氏名 or 通称, in one; may be empty
   * @param birthDate 生年月日, or null
   * @param sex may be unknown
   */
  public record Wanted(
      @Nullable AddressNumber number,
      @Nullable IndividualNumber individualNumber,
      String name,
      @Nullable RegisterDate birthDate,
      Sex sex) {
    /** The same without the 個人番号, for an operator who may not search by it (10.4). */
    public Wanted withoutIndividualNumber() {
      return new Wanted(number, null, name, birthDate, sex);
    }

    /** The names the register may have the person under: as written, and parted by script. */
    public List<String> names() {
      Matcher foreign = ALPHABET.matcher(name);
      return foreign.matches() && !foreign.group(2).isEmpty()
          ? List.of(name, foreign.group(1).strip(), foreign.group(2))
          : List.of(name);
    }

    /** Whether enough is known: a number, or name and birth date. */
    public boolean isEnough() {
      return number != null || individualNumber != null || (!name.isEmpty() && birthDate != null);
    }

    /**
     * The one resident who is meant. A number leads to one whose birth date must then be the same;
     * without, name, birth date and sex do (4.1.1.2). Several or nobody is a finding: who is meant
     * is never guessed.
     *
     * @param candidates of the register, deleted records too
     */
    public Optional<ResidentRecord> among(
        List<ResidentRecord> candidates, EntryItem where, Findings findings) {
      return meant(
          candidates.stream().filter(record -> record.status().isResident()).toList(),
          where,
          findings);
    }

    /**
     * The one who is meant, resident or not: for what is asked of deleted records. As {@link
     * #among} otherwise.
     *
     * @param candidates of both databases
     */
    public Optional<ResidentRecord> amongAll(
        List<ResidentRecord> candidates, EntryItem where, Findings findings) {
      return meant(candidates, where, findings);
    }

    private Optional<ResidentRecord> meant(
        List<ResidentRecord> possible, EntryItem where, Findings findings) {
      if (!isEnough()) {
        findings.add(FindingCode.PERSON_NOT_ENOUGH, where);
        return Optional.empty();
      }
      boolean byNumber = number != null || individualNumber != null;
      List<ResidentRecord> found =
          possible.stream().filter(byNumber ? this::hasNumber : this::resembles).toList();
      if (found.isEmpty()) {
        findings.add(FindingCode.PERSON_NOT_FOUND, where);
        return Optional.empty();
      }
      if (found.size() > 1) {
        findings.add(FindingCode.PERSON_NOT_CERTAIN, where, numbers(found));
        return Optional.empty();
      }
      if (birthDate != null && !birthDate.equals(found.getFirst().birthDate())) {
        findings.add(FindingCode.PERSON_UNLIKE, where);
        return Optional.empty();
      }
      return Optional.of(found.getFirst());
    }

    private boolean hasNumber(ResidentRecord record) {
      return (number == null || number.equals(record.key().addressNumber()))
          && (individualNumber == null
              || individualNumber.equals(record.numbers().individualNumber()));
    }

    private boolean resembles(ResidentRecord record) {
      return Objects.requireNonNull(birthDate).equals(record.birthDate())
          && (sex == Sex.UNKNOWN || record.sex() == Sex.UNKNOWN || sex == record.sex())
          && Likeness.isNamed(record, name);
    }

    private static String numbers(List<ResidentRecord> found) {
      return String.join(
          "、", found.stream().map(record -> record.key().addressNumber().value()).toList());
    }

    /** Without the person, who has no place in a log. */
    @Override
    public String toString() {
      return "Wanted";
    }
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "WrittenPerson" + texts.keySet();
  }
}
