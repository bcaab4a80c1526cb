package jp.daicho.ledger.finding;

import java.util.List;
import java.util.Objects;

/**
 * An error or alert about one item of an entry, with everything the clerk needs (11.1).
 *
 * @param code what is wrong
 * @param where the item it concerns
 * @param details fills {@code {1}}, {@code {2}} … of the catalogue's words; {@code {0}} is the
 *     item's label. Never holds a name, an Individual Number or a resident record code; at most the
 *     宛名番号 of somebody the clerk should look at
 */
public record Finding(FindingCode code, EntryItem where, List<String> details) {
  /** A finding; the details are copied. */
  public Finding {
    Objects.requireNonNull(code);
    Objects.requireNonNull(where);
    details = List.copyOf(details);
  }

  /** A finding about an item. */
  public static Finding of(FindingCode code, EntryItem where, String... details) {
    return new Finding(code, where, List.of(details));
  }

  /** Whether it stops the registration. */
  public boolean isError() {
    return level() == Level.ERROR;
  }

  /** Error or alert. */
  public Level level() {
    return entry().level();
  }

  /** The number users see. */
  public String number() {
    return entry().number();
  }

  /** Why it is raised, in Japanese. */
  public String reason() {
    return fill(entry().reason());
  }

  /** What to do about it, in Japanese. */
  public String remedy() {
    return fill(entry().remedy());
  }

  /** The section of the standard behind it. */
  public String section() {
    return entry().section();
  }

  private FindingCatalogue.Entry entry() {
    return FindingCatalogue.standard().get(code);
  }

  private String fill(String words) {
    String filled = words.replace("{0}", where.label());
    for (int i = 0; i < details.size(); i++) {
      filled = filled.replace("{" + (i + 1) + "}", details.get(i));
    }
    return filled;
  }
}
