package jp.daicho.ledger.move;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.MoveReasons;
import jp.daicho.ledger.record.ResidentKind;
import org.jspecify.annotations.Nullable;

/** The kinds of move, read from {@code move_types.tsv}. */
public final class MoveTypes {
  private static final MoveTypes STANDARD = load();

  /** The kinds that undo a registered move (4.6.0.1). */
  public static final Set<String> CANCELLATIONS = Set.of("cancellation", "cancellation-by-entry");

  private final Map<String, MoveType> byId;

  private MoveTypes(Map<String, MoveType> byId) {
    this.byId = byId;
  }

  /** The kinds of the standard. */
  public static MoveTypes standard() {
    return STANDARD;
  }

  /** All kinds, in the order of chapter 4. */
  public List<MoveType> all() {
    return List.copyOf(byId.values());
  }

  /** The kind with an id; empty if there is none. */
  public Optional<MoveType> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The kind with an id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public MoveType get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no such move: " + id));
  }

  private static MoveTypes load() {
    Map<String, MoveType> types = new LinkedHashMap<>();
    Set<String> numbers = new HashSet<>();
    for (TabularResource.Row row : TabularResource.read(MoveTypes.class, "move_types.tsv").rows()) {
      MoveType type = type(row);
      if (types.put(type.id(), type) != null
          || !type.number().matches("\\d{2}")
          || !numbers.add(type.number())) {
        throw new IllegalStateException(
            "move given twice, or without a number of its own: " + type.id());
      }
    }
    return new MoveTypes(Collections.unmodifiableMap(types));
  }

  private static MoveType type(TabularResource.Row row) {
    List<MoveReason> reasons = list(row, "reasons", MoveReasons.standard()::withCode);
    return new MoveType(
        row.get("number"),
        row.get("id"),
        row.get("label"),
        row.get("section"),
        constant(MoveEffect.class, row.get("effect")),
        reasons,
        list(row, "grounds", word -> constant(Ground.class, word)),
        constant(MoveType.Day.class, row.get("day")),
        subjects(row.get("subjects"), reasons.getFirst()),
        Set.copyOf(list(row, "items", word -> constant(ItemGroup.class, word))),
        row.get("code").equals("pool"),
        list(row, "papers", Function.identity()),
        list(row, "messages", Function.identity()),
        note(row.get("note")));
  }

  private static Set<ResidentKind> subjects(String word, MoveReason reason) {
    return word.isEmpty() ? reason.subjects() : Set.of(constant(ResidentKind.class, word));
  }

  private static @Nullable Note note(String words) {
    int equals = words.indexOf('=');
    return equals < 0 ? null : new Note(words.substring(0, equals), words.substring(equals + 1));
  }

  private static <T> List<T> list(
      TabularResource.Row row, String column, Function<String, T> reader) {
    Stream<String> words = Arrays.stream(row.get(column).split(" ", -1));
    return words.filter(word -> !word.isEmpty()).map(reader).collect(Collectors.toList());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
