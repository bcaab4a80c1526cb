package jp.daicho.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.record.Sex;

/**
 * Surnames by frequency and given names by sex and generation, with their readings.
 *
 * <p>The five hundred commonest surnames, and some in rare characters, come from a list. Behind
 * them stand some ten thousand that are made of usual parts, with weights that go on falling with
 * the rank: so the commonest is that of 1.5 % of all, and a third of all have a surname that few
 * share.
 */
final class JapaneseNames {
  private static final int MIDDLE_SINCE = 1955;
  private static final int YOUNG_SINCE = 1985;

  /** The share of persons with one of the frequent given names; an estimate. */
  private static final double FREQUENT_GIVEN = 0.4;

  /** Goes on from the last weights of the list, so that all weights together are 100,000. */
  private static final double TAIL_WEIGHT = 13_000;

  private static final int FIRST_RANK_OF_TAIL = 501;

  /**
   * A surname or a given name.
   *
   * @param text as written, exactly
   * @param kana its reading in katakana
   */
  record Part(String text, String kana) {}

  private enum Generation {
    OLD("o"),
    MIDDLE("m"),
    YOUNG("y");

    private final String mark;

    Generation(String mark) {
      this.mark = mark;
    }

    static Generation of(int yearOfBirth) {
      if (yearOfBirth < MIDDLE_SINCE) {
        return OLD;
      }
      return yearOfBirth < YOUNG_SINCE ? MIDDLE : YOUNG;
    }
  }

  private record Surname(Part part, double weight) {}

  private record Given(Part part, double weight) {}

  private final Weighted<Surname> surnames;
  private final Map<String, Weighted<Given>> frequent = new HashMap<>();
  private final Map<Sex, Map<Generation, List<Part>>> given = new EnumMap<>(Sex.class);

  JapaneseNames() {
    List<Surname> all = new ArrayList<>();
    for (String table : List.of("surnames.tsv", "rare_surnames.tsv")) {
      for (TabularResource.Row row : TabularResource.read(JapaneseNames.class, table).rows()) {
        all.add(
            new Surname(
                new Part(row.get("surname"), row.get("kana")),
                Double.parseDouble(row.get("weight"))));
      }
    }
    addTail(all);
    surnames = new Weighted<>(all, Surname::weight);
    readFrequent();
    for (TabularResource.Row row :
        TabularResource.read(JapaneseNames.class, "given_names.tsv").rows()) {
      Sex sex = Sex.valueOf(row.get("sex").toUpperCase(Locale.ROOT));
      for (Generation generation : Generation.values()) {
        if (row.get("generations").contains(generation.mark)) {
          given
              .computeIfAbsent(sex, s -> new EnumMap<>(Generation.class))
              .computeIfAbsent(generation, g -> new ArrayList<>())
              .add(new Part(row.get("name"), row.get("kana")));
        }
      }
    }
  }

  Part surname(Chance chance) {
    return surnames.pick(chance).part();
  }

  private void readFrequent() {
    Map<String, List<Given>> all = new HashMap<>();
    for (TabularResource.Row row :
        TabularResource.read(JapaneseNames.class, "frequent_given_names.tsv").rows()) {
      all.computeIfAbsent(row.get("sex") + row.get("generation"), key -> new ArrayList<>())
          .add(
              new Given(
                  new Part(row.get("name"), row.get("kana")),
                  Double.parseDouble(row.get("weight"))));
    }
    all.forEach((key, names) -> frequent.put(key, new Weighted<>(names, Given::weight)));
  }

  /** Surnames of two parts that are not in the lists, the usual parts first. */
  private static void addTail(List<Surname> all) {
    Set<String> known = new HashSet<>();
    all.forEach(surname -> known.add(surname.part().text()));
    List<Part> firsts = new ArrayList<>();
    List<Part> lasts = new ArrayList<>();
    for (TabularResource.Row row :
        TabularResource.read(JapaneseNames.class, "surname_parts.tsv").rows()) {
      (row.get("part").equals("first") ? firsts : lasts)
          .add(new Part(row.get("text"), row.get("kana")));
    }
    int rank = FIRST_RANK_OF_TAIL;
    for (int sum = 0; sum < firsts.size() + lasts.size() - 1; sum++) {
      for (int first = Math.max(0, sum - lasts.size() + 1);
          first <= Math.min(sum, firsts.size() - 1);
          first++) {
        Part one = firsts.get(first);
        Part other = lasts.get(sum - first);
        String text = one.text() + other.text();
        if (!one.text().equals(other.text()) && known.add(text)) {
          all.add(new Surname(new Part(text, one.kana() + other.kana()), TAIL_WEIGHT / rank));
          rank++;
        }
      }
    }
  }

  Part given(Sex sex, int yearOfBirth, Chance chance) {
    if (chance.happens(FREQUENT_GIVEN)) {
      Generation generation = Generation.of(yearOfBirth);
      Weighted<Given> names = frequent.get(sex.name().toLowerCase(Locale.ROOT) + generation.mark);
      if (names != null) {
        return names.pick(chance).part();
      }
    }
    Map<Generation, List<Part>> ofSex = given.getOrDefault(sex, Map.of());
    return chance.pick(ofSex.getOrDefault(Generation.of(yearOfBirth), List.of()));
  }
}
