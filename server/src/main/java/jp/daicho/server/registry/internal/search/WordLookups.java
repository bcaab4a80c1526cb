package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.daicho.server.operators.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Words that are looked up together. A search asks for a dozen of them, each by a statement that
 * takes the database longer to plan than to answer; gathered until the next message goes, they are
 * one statement, whose plan it keeps.
 */
final class WordLookups {
  /** What is equal to a text and nothing else, as a range: no text has this character. */
  private static final String NEXT = "\u0001";

  private static final String LOOK_UP =
      """
      SELECT q.number, k.ending, k.word
        FROM unnest((SELECT ?::text[])::integer[], (SELECT ?::text[])::smallint[],
                    (SELECT ?::text[])::text[], (SELECT ?::text[])::text[],
                    (SELECT ?::text[])::boolean[], (SELECT ?::text[])::integer[])
             AS q (number, kind, low, high, is_whole, most)
       CROSS JOIN LATERAL (
         SELECT ending, word FROM search_word
          WHERE lg_code = ?::bpchar AND kind = q.kind AND ending >= q.low AND ending < q.high
            AND (NOT q.is_whole OR char_length(word) = char_length(ending))
          ORDER BY ending, word LIMIT q.most) AS k
       ORDER BY q.number, k.ending, k.word\
      """;

  private final Passage passage;
  private final List<Lookup> lookups = new ArrayList<>();
  private @Nullable Supplier<List<Row>> asked;
  private @Nullable Map<Integer, List<String[]>> answers;
  private boolean sent;

  /** None yet. */
  WordLookups(Passage passage) {
    this.passage = passage;
  }

  /**
   * Endings from one text up to another.
   *
   * @param low the first that counts
   * @param high the first that does not
   */
  record Range(String low, String high) {
    /** One text alone. */
    static Range of(String text) {
      return new Range(text, text + NEXT);
    }
  }

  private record Lookup(WordKind kind, int most, List<Range> ranges, boolean isWhole) {}

  private record Row(int number, String ending, String word) {}

  /** Whether they have gone to the database, so that none can be added. */
  boolean areSent() {
    return sent;
  }

  /**
   * Adds one; it goes to the database with what is read next.
   *
   * @param most so many are told of each range
   * @param isWhole whether the ending has to be the whole word
   * @return gives endings with their words, in the order of both
   */
  Supplier<List<String[]>> add(WordKind kind, int most, List<Range> ranges, boolean isWhole) {
    if (asked == null) {
      asked =
          passage.askLater(
              LOOK_UP,
              this::values,
              row -> new Row(row.getInt(1), row.getString(2), row.getString(3)));
    }
    int number = lookups.size();
    lookups.add(new Lookup(kind, most, ranges, isWhole));
    return () -> answers().getOrDefault(number, List.of());
  }

  private List<Object> values() {
    sent = true;
    List<List<String>> columns = new ArrayList<>();
    for (int column = 0; column < 6; column++) {
      columns.add(new ArrayList<>());
    }
    for (int number = 0; number < lookups.size(); number++) {
      Lookup lookup = lookups.get(number);
      for (Range range : lookup.ranges()) {
        columns.get(0).add(Integer.toString(number));
        columns.get(1).add(Integer.toString(lookup.kind().number()));
        columns.get(2).add(range.low());
        columns.get(3).add(range.high());
        columns.get(4).add(Boolean.toString(lookup.isWhole()));
        columns.get(5).add(Integer.toString(lookup.most()));
      }
    }
    List<Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(column.toArray(String[]::new)));
    values.add(passage.municipality().value());
    return values;
  }

  private Map<Integer, List<String[]>> answers() {
    Map<Integer, List<String[]>> known = answers;
    if (known == null) {
      Map<Integer, List<String[]>> read = new HashMap<>();
      if (asked != null) {
        for (Row row : asked.get()) {
          read.computeIfAbsent(row.number(), any -> new ArrayList<>())
              .add(new String[] {row.ending(), row.word()});
        }
      }
      answers = read;
      known = read;
    }
    return known;
  }
}
