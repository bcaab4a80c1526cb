package jp.daicho.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.record.Sex;

/** Surnames by frequency and given names by sex and generation, with their readings. */
final class JapaneseNames {
  private static final int MIDDLE_SINCE = 1955;
  private static final int YOUNG_SINCE = 1985;

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

  private final Weighted<Surname> surnames;
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
    surnames = new Weighted<>(all, Surname::weight);
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

  Part given(Sex sex, int yearOfBirth, Chance chance) {
    Map<Generation, List<Part>> ofSex = given.getOrDefault(sex, Map.of());
    return chance.pick(ofSex.getOrDefault(Generation.of(yearOfBirth), List.of()));
  }
}
