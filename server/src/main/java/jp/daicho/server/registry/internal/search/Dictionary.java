package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.daicho.ledger.search.WrittenKey;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.RegisteredVariants;
import org.jspecify.annotations.Nullable;

/** Looks words up in {@code search_word}. */
final class Dictionary {
  /** So many words are named at most; where there are more, a pattern takes their place. */
  static final int MOST = 2_000;

  /**
   * So many of towns and buildings: with a pattern the whole city is looked through for the first
   * page if all that match stand together, and everybody of a frequent name beside one.
   */
  static final int MOST_OF_PLACES = 5_000;

  private static final String ALL =
      """
      SELECT DISTINCT word FROM search_word WHERE lg_code = ?::bpchar AND kind = ?::smallint ORDER BY word\
      """;

  private final Passage passage;
  private final RegisteredVariants.Known variants;
  private final Map<Asked, Supplier<Entries>> held = new HashMap<>();
  private WordLookups lookups;

  /**
   * Of a municipality.
   *
   * @param variants which characters do for one another
   */
  Dictionary(Passage passage, RegisteredVariants.Known variants) {
    this.passage = passage;
    this.variants = variants;
    this.lookups = new WordLookups(passage);
  }

  /** A text with the variants of its characters; without them if only the text itself is meant. */
  VariantPattern pattern(String text, boolean isExact) {
    return VariantPattern.of(
        WrittenKey.of(text)
            .codePoints()
            .mapToObj(Character::toString)
            .<Set<String>>map(each -> isExact ? Set.of(each) : variants.of(each))
            .toList());
  }

  /**
   * A word that was found.
   *
   * @param ending its ending that begins with what was asked
   * @param word the word
   * @param isAtBeginning whether the ending is the whole word, so that what was asked begins it
   */
  record Entry(String ending, String word, boolean isAtBeginning) {}

  /**
   * What was found.
   *
   * @param entries the words
   * @param isAll whether there are no more
   */
  record Entries(List<Entry> entries, boolean isAll) {
    /** Those of several, once they are there. */
    static Supplier<Entries> joined(List<Supplier<Entries>> asked) {
      return () -> {
        List<Entry> entries = new ArrayList<>();
        boolean isAll = true;
        for (Supplier<Entries> some : asked) {
          Entries found = some.get();
          entries.addAll(found.entries());
          isAll &= found.isAll();
        }
        return new Entries(entries, isAll);
      };
    }
  }

  /** Looks words up; the answer comes with that to whatever is asked next. */
  Supplier<Entries> find(WordQuery query) {
    return find(query, MOST);
  }

  /** The same, of which so many at most are named. */
  Supplier<Entries> find(WordQuery query, int most) {
    return held.computeIfAbsent(new Asked(query, most, null), this::lookedUp);
  }

  /**
   * The same, which finds nothing unless there is a word of others: so that parts of a text which
   * are no words cost no looking for the rest.
   */
  Supplier<Entries> findIf(WordQuery others, WordQuery query) {
    return held.computeIfAbsent(new Asked(query, MOST, others), this::lookedUp);
  }

  /** All words of a kind. */
  List<String> all(WordKind kind) {
    return passage.read(
        ALL, List.of(passage.municipality().value(), kind.number()), row -> row.getString(1));
  }

  private record Asked(WordQuery query, int most, @Nullable WordQuery onlyIf) {}

  /** With all others that were not sent yet. */
  private Supplier<Entries> lookedUp(Asked asked) {
    if (lookups.areSent()) {
      lookups = new WordLookups(passage);
    }
    Supplier<List<String[]>> rows = lookups.add(asked.query(), asked.most() + 1, asked.onlyIf());
    return () -> entries(asked.query().kind(), asked.most(), rows.get());
  }

  private static Entries entries(WordKind kind, int most, List<String[]> rows) {
    return new Entries(
        rows.stream()
            .limit(most)
            .map(row -> new Entry(row[0], row[1], kind.folded(row[1]).equals(row[0])))
            .toList(),
        rows.size() <= most);
  }
}
