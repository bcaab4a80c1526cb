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
  private static final String LOOK_UP =
      """
      WITH asked AS MATERIALIZED (
        SELECT * FROM unnest((SELECT ?::text[])::integer[], (SELECT ?::text[])::smallint[],
                             (SELECT ?::text[])::text[], (SELECT ?::text[])::text[],
                             (SELECT ?::text[])::boolean[], (SELECT ?::text[])::integer[],
                             (SELECT ?::text[])::integer[])
                 AS asked (number, kind, low, high, is_whole, most, only_if))
      SELECT q.number, k.ending, k.word
        FROM asked AS q
       CROSS JOIN LATERAL (
         SELECT ending, word FROM search_word
          WHERE lg_code = ?::bpchar AND kind = q.kind AND ending >= q.low AND ending < q.high
            AND (NOT q.is_whole OR char_length(word) = char_length(ending))
          ORDER BY ending, word LIMIT q.most) AS k
       WHERE q.most > 0
         AND (q.only_if < 0
              OR (SELECT true FROM asked AS c
                   WHERE c.number = q.only_if
                     AND (SELECT true FROM search_word
                           WHERE lg_code = ?::bpchar AND kind = c.kind
                             AND ending >= c.low AND ending < c.high
                             AND (NOT c.is_whole OR char_length(word) = char_length(ending))
                           LIMIT 1)
                   LIMIT 1))
       ORDER BY q.number, k.ending, k.word\
      """;

  /** Nothing else has to be there. */
  private static final int ALWAYS = -1;

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
   * Something looked up.
   *
   * @param most so many are told of each range; none if it only has to be there for others
   * @param onlyIf the number of what has to be there
   */
  private record Lookup(WordQuery query, int most, int onlyIf) {}

  private record Row(int number, String ending, String word) {}

  /** Whether they have gone to the database, so that none can be added. */
  boolean areSent() {
    return sent;
  }

  /**
   * Adds one; it goes to the database with what is read next.
   *
   * @param most so many are told of each range
   * @param onlyIf a word of these has to be there; otherwise none is told. Null if it does not
   *     matter
   * @return gives endings with their words, in the order of both
   */
  Supplier<List<String[]>> add(WordQuery query, int most, @Nullable WordQuery onlyIf) {
    if (asked == null) {
      asked =
          passage.askLater(
              LOOK_UP,
              this::values,
              row -> new Row(row.getInt(1), row.getString(2), row.getString(3)));
    }
    int condition = onlyIf == null ? ALWAYS : number(new Lookup(onlyIf, 0, ALWAYS));
    int number = number(new Lookup(query, most, condition));
    return () -> answers().getOrDefault(number, List.of());
  }

  private int number(Lookup lookup) {
    int known = lookups.indexOf(lookup);
    if (known >= 0) {
      return known;
    }
    lookups.add(lookup);
    return lookups.size() - 1;
  }

  private List<Object> values() {
    sent = true;
    List<List<String>> columns = new ArrayList<>();
    for (int column = 0; column < 7; column++) {
      columns.add(new ArrayList<>());
    }
    for (int number = 0; number < lookups.size(); number++) {
      Lookup lookup = lookups.get(number);
      WordQuery query = lookup.query();
      for (WordQuery.Range range : query.ranges()) {
        columns.get(0).add(Integer.toString(number));
        columns.get(1).add(Integer.toString(query.kind().number()));
        columns.get(2).add(range.low());
        columns.get(3).add(range.high());
        columns.get(4).add(Boolean.toString(query.isWhole()));
        columns.get(5).add(Integer.toString(lookup.most()));
        columns.get(6).add(Integer.toString(lookup.onlyIf()));
      }
    }
    List<Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(column.toArray(String[]::new)));
    values.add(passage.municipality().value());
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
