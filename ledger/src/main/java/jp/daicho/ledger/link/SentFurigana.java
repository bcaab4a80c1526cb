package jp.daicho.ledger.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.text.Kana;

/**
 * Readings as they are sent to 住基ネットCS (1.1.18): only the characters it takes, and no more of them
 * than fit. What is cut is said to be cut, never silently.
 *
 * <p>Provisional: what 住基ネット takes is not public. The table {@code furigana_1.tsv} says it: the
 * characters that pass, what the others become, and the length.
 */
public final class SentFurigana {
  private static final SentFurigana STANDARD = load();

  private final Set<Character> passed;
  private final Map<String, String> replaced;
  private final int longest;

  private SentFurigana(Set<Character> passed, Map<String, String> replaced, int longest) {
    this.passed = passed;
    this.replaced = replaced;
    this.longest = longest;
  }

  /**
   * A reading to send.
   *
   * @param text the reading
   * @param cut whether it was longer and its end is missing
   */
  public record Sent(String text, boolean cut) {}

  /** The table that comes with the program. */
  public static SentFurigana standard() {
    return STANDARD;
  }

  /** The reading as it is sent. */
  public Sent of(Kana reading) {
    StringBuilder sent = new StringBuilder();
    for (char kana : reading.value().toCharArray()) {
      if (passed.contains(kana)) {
        sent.append(kana);
      } else {
        sent.append(
            Objects.requireNonNull(
                replaced.get(String.valueOf(kana)), "no rule for a kana of the normal form"));
      }
    }
    return sent.length() > longest
        ? new Sent(sent.substring(0, longest).strip(), true)
        : new Sent(sent.toString(), false);
  }

  private static SentFurigana load() {
    Set<Character> passed = new HashSet<>();
    Map<String, String> replaced = new LinkedHashMap<>();
    int longest = 0;
    for (TabularResource.Row row :
        TabularResource.read(SentFurigana.class, "furigana_1.tsv").rows()) {
      String from = row.get("from");
      switch (row.get("rule")) {
        case "pass" -> from.chars().forEach(kana -> passed.add((char) kana));
        case "space" -> replaced.put("\u3000", row.get("to").equals("U+3000") ? "\u3000" : " ");
        case "replace" -> replaced.put(from, row.get("to"));
        case "longest" -> longest = Integer.parseInt(row.get("to"));
        default -> throw new IllegalStateException("unknown rule in line " + row.line());
      }
    }
    return new SentFurigana(passed, replaced, longest);
  }
}
