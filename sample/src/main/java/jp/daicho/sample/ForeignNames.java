package jp.daicho.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/** Parts of names in the alphabet, some with kanji, by group of nationalities. */
final class ForeignNames {
  /**
   * In these groups wife and children do not take the husband's family name, or children the
   * father's.
   */
  private static final List<String> WIFE_KEEPS_HER_NAME = List.of("zh", "ko", "vi");

  /**
   * Part of a name.
   *
   * @param alphabet in capitals
   * @param kanji in kanji, or empty
   * @param kana the reading in katakana
   */
  record Part(String alphabet, String kanji, String kana) {}

  private final Map<String, List<Part>> parts = new HashMap<>();

  ForeignNames() {
    for (TabularResource.Row row :
        TabularResource.read(ForeignNames.class, "foreign_names.tsv").rows()) {
      String key = row.get("group") + row.get("part") + row.get("sex");
      parts
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new Part(row.get("alphabet"), row.get("kanji"), row.get("kana")));
    }
  }

  /** A family name; null in groups whose names have none. */
  @Nullable Part family(String group, Chance chance) {
    List<Part> families = parts.get(group + "family");
    return families == null ? null : chance.pick(families);
  }

  Part given(String group, Sex sex, Chance chance) {
    String key = group + "given" + sex.name().toLowerCase(Locale.ROOT);
    return chance.pick(parts.getOrDefault(key, List.of()));
  }

  boolean wifeKeepsHerName(String group) {
    return WIFE_KEEPS_HER_NAME.contains(group);
  }
}
