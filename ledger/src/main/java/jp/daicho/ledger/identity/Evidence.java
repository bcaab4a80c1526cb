package jp.daicho.ledger.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.ledger.data.TabularResource;

/**
 * What it is worth that two people agree, or do not, in an item: the logarithm to the base of 2 of
 * how much likelier that is of one person than of two (Fellegi and Sunter). The shares it is
 * reckoned from, each with its ground, are data ({@code identity_weights_1.tsv}).
 */
final class Evidence {
  private final Map<Item, Map<Level, Entry>> entries = new LinkedHashMap<>();
  private final double threshold;

  /**
   * One row of the table.
   *
   * @param words what a clerk reads of it
   * @param weight in bits; positive speaks for one person
   */
  record Entry(String words, double weight) {}

  private Evidence(TabularResource table) {
    for (TabularResource.Row row : table.rows()) {
      double ofOnePerson = Double.parseDouble(row.get("of_one_person"));
      double ofTwo = Double.parseDouble(row.get("of_two"));
      Entry entry = new Entry(row.get("words"), log2(ofOnePerson / ofTwo));
      entries
          .computeIfAbsent(Item.valueOf(row.get("item")), item -> new LinkedHashMap<>())
          .put(Level.valueOf(row.get("level")), entry);
    }
    TabularResource.Row wanted =
        table.rows().stream()
            .filter(row -> row.get("item").equals(Item.THRESHOLD.name()))
            .findFirst()
            .orElseThrow();
    threshold =
        log2(
            odds(Double.parseDouble(wanted.get("of_one_person")))
                / odds(Double.parseDouble(wanted.get("of_two"))));
  }

  /** The table that the product carries. */
  static Evidence standard() {
    return Standard.EVIDENCE;
  }

  /**
   * What an outcome is worth; nothing where there is nothing to compare.
   *
   * @throws IllegalArgumentException if the table has no such outcome of the item
   */
  Entry of(Item item, Level level) {
    if (level == Level.UNKNOWN) {
      return new Entry("", 0);
    }
    Entry entry = entries.getOrDefault(item, Map.of()).get(level);
    if (entry == null) {
      throw new IllegalArgumentException("no weight of " + item + " " + level);
    }
    return entry;
  }

  /**
   * The sum of weights from which two records are told to a clerk: from where it is as likely as
   * the table wants it that they are of one person, when a pair taken at random is as likely so as
   * the table says.
   */
  double threshold() {
    return threshold;
  }

  private static double odds(double probability) {
    return probability / (1 - probability);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  private static final class Standard {
    private static final Evidence EVIDENCE =
        new Evidence(TabularResource.read(Evidence.class, "identity_weights_1.tsv"));
  }
}
