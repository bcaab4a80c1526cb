package jp.daicho.ledger.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.daicho.ledger.data.TabularResource;

/**
 * What users read of each finding (11.1): number, class, section, reason and remedy, from {@code
 * findings.tsv}.
 */
public final class FindingCatalogue {
  private static final FindingCatalogue STANDARD = load();

  private final Map<FindingCode, Entry> entries;

  private FindingCatalogue(Map<FindingCode, Entry> entries) {
    this.entries = entries;
  }

  /**
   * One entry.
   *
   * @param code the code in the program
   * @param number the number users see, such as {@code E0105}
   * @param level error or alert
   * @param section the section of the standard it follows
   * @param reason why it is raised, in Japanese, with {@code {0}} … for details
   * @param remedy what to do about it
   */
  public record Entry(
      FindingCode code, String number, Level level, String section, String reason, String remedy) {}

  /** The catalogue that comes with the program. */
  public static FindingCatalogue standard() {
    return STANDARD;
  }

  /** The entry of a code. */
  public Entry get(FindingCode code) {
    Entry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalStateException("no words for " + code);
    }
    return entry;
  }

  /** All entries by number. */
  public List<Entry> all() {
    return entries.values().stream()
        .sorted((a, b) -> a.number().substring(1).compareTo(b.number().substring(1)))
        .toList();
  }

  private static FindingCatalogue load() {
    Map<FindingCode, Entry> entries = new EnumMap<>(FindingCode.class);
    for (TabularResource.Row row :
        TabularResource.read(FindingCatalogue.class, "findings.tsv").rows()) {
      FindingCode code = FindingCode.valueOf(row.get("code"));
      entries.put(
          code,
          new Entry(
              code,
              row.get("number"),
              Level.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
              row.get("section"),
              row.get("reason"),
              row.get("remedy")));
    }
    return new FindingCatalogue(entries);
  }
}
