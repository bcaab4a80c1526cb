package jp.daicho.ledger.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.ledger.text.Kana;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is searched for (2.1.2): the first part and what follows, read and written. A part
 * that is not there is empty.
 *
 * @param surnameKana the key of the reading of the surname or first part
 * @param givenKana the key of the reading of the given name or the other parts
 * @param surname the key of the surname or first part as written
 * @param given the key of the given name or the other parts as written
 */
public record NameKey(String surnameKana, String givenKana, String surname, String given) {
  private static final String SPACE = "\u3000";
  private static final NameKey NONE = new NameKey("", "", "", "");

  /**
   * The keys of all names a person has: the name, in each script it is written in, the former
   * surname with the given name, the alias as long as it stands. A reading that is heard in two
   * ways has two keys. Whoever has no name has one empty key.
   */
  public static SequencedSet<NameKey> of(Person person) {
    return named(person).sequencedKeySet();
  }

  /** The same, each with the name as it is registered. */
  public static SequencedMap<NameKey, String> named(Person person) {
    SequencedMap<NameKey, String> keys = new LinkedHashMap<>();
    switch (person) {
      case JapanesePerson japanese -> addNames(keys, japanese);
      case ForeignPerson foreign -> addNames(keys, foreign);
    }
    if (keys.isEmpty()) {
      keys.put(NONE, "");
    }
    return keys;
  }

  /**
   * The name by which somebody was found, of those that a list tells of her: the name, each of the
   * scripts it is written in, the former surname with the given name, the alias. It is then the
   * name that {@link #named} has for such a key.
   *
   * @param surname the key of the first part as written
   * @param given the key of the other parts
   * @return null if the list tells of no such name, which does not mean that she has none
   */
  public static @Nullable String listed(ResidentOutline outline, String surname, String given) {
    List<String> wanted = List.of(surname, given);
    return listed(outline).stream()
        .filter(name -> parts(name).stream().map(WrittenKey::of).toList().equals(wanted))
        .findFirst()
        .orElse(null);
  }

  private static List<String> listed(ResidentOutline outline) {
    String name = outline.displayName();
    String other = outline.otherName();
    List<String> names = new ArrayList<>(List.of(name));
    if (outline.kind() == ResidentKind.FOREIGN) {
      for (int at = name.indexOf(SPACE); at >= 0; at = name.indexOf(SPACE, at + 1)) {
        names.add(name.substring(0, at));
        names.add(name.substring(at + 1));
      }
    }
    if (other != null) {
      names.add(
          outline.kind() == ResidentKind.FOREIGN ? other : other + SPACE + parts(name).getLast());
    }
    return names;
  }

  private static void addNames(SequencedMap<NameKey, String> keys, JapanesePerson person) {
    PersonName name = person.name();
    Furigana furigana = name.furigana();
    add(keys, name.full(), furigana, name.surname(), name.given());
    FormerSurname former = person.formerSurname();
    if (former != null) {
      Furigana reading = former.furigana();
      add(
          keys,
          former.surname() + SPACE + name.given(),
          reading == null ? "" : reading.kana(),
          furigana == null ? "" : furigana.given(),
          former.surname(),
          name.given());
    }
  }

  private static void addNames(SequencedMap<NameKey, String> keys, ForeignPerson person) {
    ForeignName name = person.name();
    if (name.alphabet() != null) {
      addParts(keys, name.furigana(), name.alphabet());
    }
    if (name.kanji() != null) {
      addParts(keys, name.furigana(), name.kanji());
    }
    if (name.alphabet() == null && name.kanji() == null) {
      add(keys, "", name.furigana(), "", "");
    }
    Alias alias = person.alias();
    if (alias != null && !alias.isDeleted()) {
      addParts(keys, alias.furigana(), alias.text());
    }
  }

  private static void addParts(
      SequencedMap<NameKey, String> keys, @Nullable Furigana furigana, String name) {
    List<String> parts = parts(name);
    add(keys, name, furigana, parts.getFirst(), parts.getLast());
  }

  /** A name as written in its two parts: up to the first space and what follows it. */
  public static List<String> parts(String name) {
    int space = firstSpace(name);
    return space < 0
        ? List.of(name, "")
        : List.of(name.substring(0, space), name.substring(space + 1));
  }

  private static int firstSpace(String name) {
    int wide = name.indexOf('\u3000');
    return wide < 0 ? name.indexOf(' ') : wide;
  }

  private static void add(
      SequencedMap<NameKey, String> keys,
      String name,
      @Nullable Furigana furigana,
      String surname,
      String given) {
    add(
        keys,
        name,
        furigana == null ? "" : furigana.surname(),
        furigana == null ? "" : furigana.given(),
        surname,
        given);
  }

  private static void add(
      SequencedMap<NameKey, String> keys,
      String name,
      String surnameKana,
      String givenKana,
      String surname,
      String given) {
    String writtenSurname = WrittenKey.of(surname);
    String writtenGiven = WrittenKey.of(given);
    for (String one : readings(surnameKana)) {
      for (String other : readings(givenKana)) {
        NameKey key = new NameKey(one, other, writtenSurname, writtenGiven);
        if (!key.equals(NONE)) {
          keys.putIfAbsent(key, name);
        }
      }
    }
  }

  /** The keys of a part of a reading; one empty key where there is none. */
  private static List<String> readings(String kana) {
    return kana.isEmpty() ? List.of("") : new ArrayList<>(Kana.of(kana).searchKeys());
  }

  /** Without the name, which has no place in a log. */
  @Override
  public String toString() {
    return "NameKey";
  }
}
