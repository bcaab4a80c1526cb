package jp.daicho.ledger.paper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.record.ItemProtection;

/** The kinds of paper that moves bring forth, read from {@code papers.tsv}. */
public final class PaperKinds {
  private static final PaperKinds STANDARD = load();

  private final Map<String, PaperKind> byId;

  private PaperKinds(Map<String, PaperKind> byId) {
    this.byId = byId;
  }

  /** The kinds that come with the product. */
  public static PaperKinds standard() {
    return STANDARD;
  }

  /** All kinds, in their order. */
  public List<PaperKind> all() {
    return List.copyOf(byId.values());
  }

  /** The kind with an id; empty if there is none. */
  public Optional<PaperKind> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The kind with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public PaperKind get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no such paper: " + id));
  }

  private static PaperKinds load() {
    Map<String, PaperKind> kinds = new LinkedHashMap<>();
    for (TabularResource.Row row : TabularResource.read(PaperKinds.class, "papers.tsv").rows()) {
      PaperKind kind =
          new PaperKind(
              row.get("id"),
              row.get("label"),
              row.get("section"),
              row.get("form"),
              Occasion.valueOf(constant(row.get("occasion"))),
              row.get("automatic").equals("yes"),
              row.get("sent").equals("yes"),
              row.get("seal").equals("yes"),
              row.get("original").equals("one"),
              protections(row.get("shows")));
      if (kinds.put(kind.id(), kind) != null) {
        throw new IllegalStateException("paper given twice: " + kind.id());
      }
    }
    return new PaperKinds(kinds);
  }

  private static Set<ItemProtection> protections(String words) {
    return Arrays.stream(words.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> ItemProtection.valueOf(constant(word)))
        .collect(Collectors.toSet());
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
