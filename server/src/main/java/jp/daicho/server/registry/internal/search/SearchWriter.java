package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.daicho.ledger.search.NameKey;
import jp.daicho.ledger.search.PlaceKey;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.RowInsert;

/** Keeps the search tables in step with what is registered. */
public final class SearchWriter {
  /** Rows of whoever has some already; only those that change are written. */
  private static final String NAMES_AS_THEY_ARE =
      """
      UPDATE search_name n
         SET standing = w.standing, sex = w.sex, ward = w.ward,
             birth_from = w.birth_from, birth_to = w.birth_to, is_past = NOT coalesce(
               concat(n.address_number, '|', n.surname, '|', n.given, '|', n.surname_kana, '|', n.given_kana)
                 = ANY ((SELECT ?::text[])::text[]), false)
        FROM unnest(?::text[], ?::smallint[], ?::bpchar[], ?::integer[], ?::date[], ?::date[])
             AS w (address_number, standing, sex, ward, birth_from, birth_to)
       WHERE n.lg_code = ?::bpchar AND n.address_number = w.address_number
         AND (n.standing, n.sex, n.ward, n.birth_from, n.birth_to, n.is_past)
             IS DISTINCT FROM
             (w.standing, w.sex, w.ward, w.birth_from, w.birth_to, NOT coalesce(
               concat(n.address_number, '|', n.surname, '|', n.given, '|', n.surname_kana, '|', n.given_kana)
                 = ANY ((SELECT ?::text[])::text[]), false))\
      """;

  private static final String PLACES_AS_THEY_ARE =
      """
      UPDATE search_address a
         SET standing = w.standing,
             is_past = (a.town, a.lot, a.building, a.room) IS DISTINCT FROM (w.town, w.lot, w.building, w.room),
             surnames = a.surnames | w.surnames
        FROM unnest(?::text[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
             AS w (address_number, standing, town, lot, building, room, surnames)
       WHERE a.lg_code = ?::bpchar AND a.address_number = w.address_number
         AND (a.standing, a.is_past, a.surnames)
             IS DISTINCT FROM
             (w.standing, (a.town, a.lot, a.building, a.room) IS DISTINCT FROM (w.town, w.lot, w.building, w.room),
              a.surnames | w.surnames)\
      """;

  private static final List<String> COLUMNS_OF_NAME =
      List.of(
          "lg_code",
          "address_number",
          "standing",
          "is_past",
          "sex",
          "ward",
          "birth_from",
          "birth_to",
          "surname_kana",
          "given_kana",
          "surname",
          "given");

  /** Of those who are new, so that there is nothing that it could stand beside. */
  private static final RowInsert FIRST_NAMES = new RowInsert("search_name", COLUMNS_OF_NAME, "");

  private static final RowInsert MORE_NAMES =
      new RowInsert("search_name", COLUMNS_OF_NAME, "ON CONFLICT DO NOTHING");

  /** The columns of an address after the municipality, in the order of both statements. */
  private static final List<Function<PlaceRow, Object>> PLACE =
      List.of(
          row -> row.person().addressNumber(),
          row -> row.person().standing().number(),
          row -> row.place().isPast(),
          row -> row.place().ward(),
          row -> row.key().town(),
          row -> row.key().lot(),
          row -> row.key().building(),
          row -> row.key().room(),
          row -> row.person().surnameBits());

  /** Of those who are new, so that nothing is asked of what they had. */
  private static final RowInsert FIRST_PLACES =
      new RowInsert(
          "search_address",
          List.of(
              "lg_code",
              "address_number",
              "standing",
              "is_past",
              "ward",
              "town",
              "lot",
              "building",
              "room",
              "surnames"),
          "");

  /** A new address says of earlier names, too, what they are made of. */
  private static final String MORE_PLACES =
      """
      INSERT INTO search_address
        (lg_code, address_number, standing, is_past, ward, town, lot, building, room, surnames)
      SELECT ?::bpchar, address_number, standing, is_past, ward, town, lot, building, room,
             surnames | coalesce(
               (SELECT bit_or(a.surnames) FROM search_address a
                 WHERE a.lg_code = ?::bpchar AND a.address_number = w.address_number), 0)
        FROM unnest(?::text[], ?::smallint[], ?::boolean[], ?::integer[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::bigint[])
             AS w (address_number, standing, is_past, ward, town, lot, building, room, surnames)
      ON CONFLICT DO NOTHING\
      """;

  /**
   * The endings of words come together, so that a word is looked for once, by the whole of it.
   * Always in the same order: two who bring the same words must not wait for each other.
   */
  private static final String MORE_WORDS =
      """
      WITH missing AS MATERIALIZED (
        SELECT place, kind, word
          FROM unnest(?::smallint[], ?::text[], ?::text[]) WITH ORDINALITY AS w (kind, whole, word, place)
         WHERE NOT EXISTS (SELECT FROM search_word k
           WHERE k.lg_code = ?::bpchar AND k.kind = w.kind AND k.ending = w.whole AND k.word = w.word))
      INSERT INTO search_word (lg_code, kind, ending, word)
      SELECT ?::bpchar, kind, ending, word
        FROM missing JOIN unnest(?::integer[], ?::text[]) WITH ORDINALITY AS e (place, ending, turn) USING (place)
       ORDER BY turn
      ON CONFLICT DO NOTHING\
      """;

  private static final String MOVED_OVER_NAMES =
      "UPDATE search_name SET standing = 2 WHERE lg_code = ?::bpchar AND address_number = ANY"
          + " (?::text[])";
  private static final String MOVED_OVER_PLACES =
      "UPDATE search_address SET standing = 2 WHERE lg_code = ?::bpchar AND address_number = ANY"
          + " (?::text[])";

  private SearchWriter() {}

  /**
   * Writes what has come with the latest versions of some persons.
   *
   * @param persons the keys of what a move made of them
   * @param areNew whether none of them was in the register before, so that there is nothing to
   *     change
   * @param known the words that need not be looked for
   */
  public static void put(
      Passage passage, Collection<PersonKeys> persons, boolean areNew, KnownWords known) {
    String lgCode = passage.municipality().value();
    if (!areNew) {
      updateNames(passage, lgCode, persons);
      updatePlaces(passage, lgCode, persons);
    }
    addNames(passage, lgCode, persons, areNew ? FIRST_NAMES : MORE_NAMES);
    if (areNew) {
      addFirstPlaces(passage, lgCode, persons);
    } else {
      addPlaces(passage, lgCode, persons);
    }
    addWords(passage, lgCode, persons, known);
  }

  /** Notes that nothing of the records of some persons is left in the register (9.3). */
  public static void movedOver(Passage passage, List<String> persons) {
    String lgCode = passage.municipality().value();
    String[] numbers = persons.toArray(String[]::new);
    passage.write(MOVED_OVER_NAMES, List.of(lgCode, numbers));
    passage.write(MOVED_OVER_PLACES, List.of(lgCode, numbers));
  }

  private static void updateNames(Passage passage, String lgCode, Collection<PersonKeys> persons) {
    String[] names =
        nameRows(persons).stream()
            .filter(row -> !row.isPast())
            .map(row -> identity(row.person(), row.name()))
            .toArray(String[]::new);
    passage.write(
        NAMES_AS_THEY_ARE,
        List.of(
            names,
            texts(persons, PersonKeys::addressNumber),
            texts(persons, person -> person.standing().number()),
            texts(persons, PersonKeys::sex),
            texts(persons, PersonKeys::ward),
            texts(persons, PersonKeys::birthFrom),
            texts(persons, PersonKeys::birthTo),
            lgCode,
            names));
  }

  private static String identity(PersonKeys person, NameKey name) {
    return String.join(
        "|",
        person.addressNumber(),
        name.surname(),
        name.given(),
        name.surnameKana(),
        name.givenKana());
  }

  private static void updatePlaces(Passage passage, String lgCode, Collection<PersonKeys> persons) {
    List<PlaceRow> rows = placeRows(persons).stream().filter(row -> !row.place().isPast()).toList();
    passage.write(
        PLACES_AS_THEY_ARE,
        List.of(
            texts(rows, row -> row.person().addressNumber()),
            texts(rows, row -> row.person().standing().number()),
            texts(rows, row -> row.key().town()),
            texts(rows, row -> row.key().lot()),
            texts(rows, row -> row.key().building()),
            texts(rows, row -> row.key().room()),
            texts(rows, row -> row.person().surnameBits()),
            lgCode));
  }

  private static void addNames(
      Passage passage, String lgCode, Collection<PersonKeys> persons, RowInsert insert) {
    insert.into(
        passage,
        nameRows(persons).stream()
            .map(
                row ->
                    List.<Object>of(
                        lgCode,
                        row.person().addressNumber(),
                        row.person().standing().number(),
                        row.isPast(),
                        row.person().sex(),
                        row.person().ward(),
                        row.person().birthFrom(),
                        row.person().birthTo(),
                        row.name().surnameKana(),
                        row.name().givenKana(),
                        row.name().surname(),
                        row.name().given()))
            .toList());
  }

  private static void addFirstPlaces(
      Passage passage, String lgCode, Collection<PersonKeys> persons) {
    FIRST_PLACES.into(
        passage,
        placeRows(persons).stream()
            .map(row -> Stream.concat(Stream.of(lgCode), PLACE.stream().map(it -> it.apply(row))))
            .map(Stream::toList)
            .toList());
  }

  private static void addPlaces(Passage passage, String lgCode, Collection<PersonKeys> persons) {
    List<PlaceRow> rows = placeRows(persons);
    List<Object> values = new ArrayList<>(List.of(lgCode, lgCode));
    PLACE.forEach(column -> values.add(texts(rows, column)));
    passage.write(MORE_PLACES, values);
  }

  private static void addWords(
      Passage passage, String lgCode, Collection<PersonKeys> persons, KnownWords known) {
    SequencedSet<Word> all = new TreeSet<>(Word.ORDER);
    persons.forEach(person -> person.words(all::add));
    List<Word> words = known.toBeWritten(passage, all);
    if (words.isEmpty()) {
      return;
    }
    List<Integer> places = new ArrayList<>();
    List<String> endings = new ArrayList<>();
    int place = 0;
    for (Word word : words) {
      place++;
      for (String ending : word.endings()) {
        places.add(place);
        endings.add(ending);
      }
    }
    passage.write(
        MORE_WORDS,
        List.of(
            texts(words, word -> word.kind().number()),
            texts(words, Word::whole),
            texts(words, Word::word),
            lgCode,
            lgCode,
            texts(places, it -> it),
            endings.toArray(String[]::new)));
  }

  private static List<NameRow> nameRows(Collection<PersonKeys> persons) {
    List<NameRow> rows = new ArrayList<>();
    for (PersonKeys person : persons) {
      person.names().forEach((name, isPast) -> rows.add(new NameRow(person, name, isPast)));
    }
    return rows;
  }

  private static List<PlaceRow> placeRows(Collection<PersonKeys> persons) {
    List<PlaceRow> rows = new ArrayList<>();
    for (PersonKeys person : persons) {
      person.places().forEach((key, place) -> rows.add(new PlaceRow(person, key, place)));
    }
    return rows;
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, Object> column) {
    return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
  }

  private record NameRow(PersonKeys person, NameKey name, boolean isPast) {}

  private record PlaceRow(PersonKeys person, PlaceKey key, PersonKeys.Place place) {}
}
