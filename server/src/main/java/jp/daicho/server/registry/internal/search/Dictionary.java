package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.Collection;
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

  /** With this behind it, a text is above all that begin with it. */
  private static final String AFTER_ALL = "\uDBFF\uDFFF";

  /**
   * The beginnings of a text of which what is left begins a word. A single character is not looked
   * up: very many words hold it, and only those would count that begin with it.
   */
  private static final String BEGINNINGS =
      """
      (SELECT array_agg(DISTINCT beginning)
         FROM unnest(?::text[], ?::text[]) AS division (beginning, rest)
        WHERE char_length(rest) = 1
           OR EXISTS (
             SELECT FROM search_word AS next
              WHERE next.lg_code = ?::bpchar AND next.kind = ?::smallint
                AND next.ending >= rest AND next.ending < rest || ?
                AND char_length(next.word) = char_length(next.ending)))::text[]\
      """;

  private static final String DIVIDED_AT_END =
      """
      SELECT ending, word FROM search_word
       WHERE lg_code = ?::bpchar AND kind = ?::smallint AND ending = ANY (\
      """
          + BEGINNINGS
          + ") ORDER BY ending, word LIMIT ?::integer";

  private static final String DIVIDED =
      """
      SELECT ending, word FROM search_word
       WHERE lg_code = ?::bpchar AND kind = ?::smallint
         AND char_length(word) = char_length(ending) AND ending = ANY (\
      """
          + BEGINNINGS
          + ") ORDER BY ending, word LIMIT ?::integer";

  private static final String ALL =
      """
      SELECT DISTINCT word FROM search_word WHERE lg_code = ?::bpchar AND kind = ?::smallint ORDER BY word\
      """;

  private final Passage passage;
  private final Supplier<RegisteredVariants.Known> variants;
  private final Map<List<Object>, Supplier<Entries>> held = new HashMap<>();
  private WordLookups lookups;
  private RegisteredVariants.@Nullable Known known;

  /**
   * Of a municipality.
   *
   * @param variants gives the variants of characters, asked when they are wanted
   */
  Dictionary(Passage passage, Supplier<RegisteredVariants.Known> variants) {
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
            .<Set<String>>map(each -> isExact ? Set.of(each) : known().of(each))
            .toList());
  }

  private RegisteredVariants.Known known() {
    RegisteredVariants.Known asked = known;
    if (asked == null) {
      asked = variants.get();
      known = asked;
    }
    return asked;
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
  record Entries(List<Entry> entries, boolean isAll) {}

  /** Words that hold a text somewhere; the answer comes with that to whatever is asked next. */
  Supplier<Entries> holding(WordKind kind, String folded) {
    return holding(kind, folded, MOST);
  }

  /** The same, of which so many at most are named. */
  Supplier<Entries> holding(WordKind kind, String folded, int most) {
    return held.computeIfAbsent(
        List.of(kind, folded, most),
        any ->
            lookedUp(
                kind, most, List.of(new WordLookups.Range(folded, folded + AFTER_ALL)), false));
  }

  /** Words that end with one of some texts; answered as {@link #holding}. */
  Supplier<Entries> ending(WordKind kind, Collection<String> folded) {
    return lookedUp(kind, MOST, equalTo(folded), false);
  }

  /** Words that are one of some texts; answered as {@link #holding}. */
  Supplier<Entries> whole(WordKind kind, Collection<String> folded) {
    return lookedUp(kind, MOST, equalTo(folded), true);
  }

  /**
   * Words that end with the beginning of a text of which what is left begins a given name; answered
   * as {@link #holding}.
   *
   * @param divisions beginnings, each with what is left
   */
  Supplier<Entries> endingBeforeGiven(WordKind kind, Map<String, Set<String>> divisions) {
    return divided(DIVIDED_AT_END, kind, divisions);
  }

  /** Words that are such a beginning. */
  Supplier<Entries> wholeBeforeGiven(WordKind kind, Map<String, Set<String>> divisions) {
    return divided(DIVIDED, kind, divisions);
  }

  private Supplier<Entries> divided(
      String text, WordKind kind, Map<String, Set<String>> divisions) {
    List<String> beginnings = new ArrayList<>();
    List<String> rests = new ArrayList<>();
    divisions.forEach(
        (beginning, left) ->
            left.forEach(
                rest -> {
                  beginnings.add(beginning);
                  rests.add(rest);
                }));
    String lgCode = passage.municipality().value();
    return asked(
        kind,
        MOST,
        text,
        List.of(
            lgCode,
            kind.number(),
            beginnings.toArray(String[]::new),
            rests.toArray(String[]::new),
            lgCode,
            WordKind.GIVEN_KANA.number(),
            AFTER_ALL,
            MOST + 1));
  }

  /** All words of a kind. */
  List<String> all(WordKind kind) {
    return passage.read(
        ALL, List.of(passage.municipality().value(), kind.number()), row -> row.getString(1));
  }

  private static List<WordLookups.Range> equalTo(Collection<String> folded) {
    return folded.stream().map(WordLookups.Range::of).toList();
  }

  /** With all others that were not sent yet. */
  private Supplier<Entries> lookedUp(
      WordKind kind, int most, List<WordLookups.Range> ranges, boolean isWhole) {
    if (lookups.areSent()) {
      lookups = new WordLookups(passage);
    }
    Supplier<List<String[]>> rows = lookups.add(kind, most + 1, ranges, isWhole);
    return () -> entries(kind, most, rows.get());
  }

  private Supplier<Entries> asked(WordKind kind, int most, String text, List<Object> values) {
    Supplier<List<String[]>> rows =
        passage.ask(text, values, row -> new String[] {row.getString(1), row.getString(2)});
    return () -> entries(kind, most, rows.get());
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
