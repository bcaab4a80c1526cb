package jp.daicho.server.registry.internal.search;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.daicho.server.registry.internal.CopyText;

/** Turns the keys of persons into lines for {@link SearchTemporaries}. Not thread-safe. */
public final class SearchLines {
  private final CopyText names = new CopyText();
  private final CopyText places = new CopyText();
  private final CopyText words = new CopyText();

  /** What was written as words already. */
  private final Map<WordKind, Set<String>> known = new EnumMap<>(WordKind.class);

  /**
   * Lines for the three tables.
   *
   * @param names for names
   * @param places for addresses
   * @param words for words
   */
  public record Taken(byte[] names, byte[] places, byte[] words) {}

  /** Adds a person. */
  public void add(PersonKeys person) {
    String standing = Integer.toString(person.standing().number());
    String ward = Integer.toString(person.ward());
    String from = person.birthFrom().toString();
    String to = person.birthTo().toString();
    String surnames = Long.toString(person.surnameBits());
    person
        .names()
        .forEach(
            (name, isPast) -> {
              names.field(person.addressNumber());
              names.field(standing);
              names.field(isPast ? "t" : "f");
              names.field(person.sex());
              names.field(ward);
              names.field(from);
              names.field(to);
              names.field(name.surnameKana());
              names.field(name.givenKana());
              names.field(name.surname());
              names.field(name.given());
              names.endLine();
            });
    person
        .places()
        .forEach(
            (key, place) -> {
              places.field(person.addressNumber());
              places.field(standing);
              places.field(place.isPast() ? "t" : "f");
              places.field(Integer.toString(place.ward()));
              places.field(key.town());
              places.field(key.lot());
              places.field(key.building());
              places.field(key.room());
              places.field(surnames);
              places.endLine();
            });
    person.newWords(this::isNew, this::word);
  }

  private boolean isNew(WordKind kind, String word) {
    return known.computeIfAbsent(kind, any -> new HashSet<>()).add(word);
  }

  /** What was added since the last time; a word comes once only. */
  public Taken take() {
    return new Taken(names.take(), places.take(), words.take());
  }

  private void word(Word word) {
    for (String ending : word.endings()) {
      words.field(Integer.toString(word.kind().number()));
      words.field(ending);
      words.field(word.word());
      words.endLine();
    }
  }
}
