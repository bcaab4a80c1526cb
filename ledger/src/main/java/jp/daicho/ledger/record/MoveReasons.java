package jp.daicho.ledger.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;

/** The reasons of 1.2.2, read from {@code move_reasons.tsv}. */
public final class MoveReasons {
  private static final MoveReasons STANDARD = load();

  private final Map<String, MoveReason> byCode;

  private MoveReasons(List<MoveReason> reasons) {
    Map<String, MoveReason> map = new LinkedHashMap<>();
    for (MoveReason reason : reasons) {
      if (map.put(reason.code(), reason) != null) {
        throw new IllegalStateException("reason code given twice: " + reason.code());
      }
    }
    byCode = Map.copyOf(map);
  }

  /** The reasons of the standard. */
  public static MoveReasons standard() {
    return STANDARD;
  }

  /** All reasons in the order of their codes. */
  public List<MoveReason> all() {
    return byCode.values().stream().sorted((a, b) -> a.code().compareTo(b.code())).toList();
  }

  /**
   * The reason with a code.
   *
   * @throws InvalidValueException when there is none
   */
  public MoveReason withCode(String code) {
    MoveReason reason = byCode.get(code);
    if (reason == null) {
      throw new InvalidValueException(Fault.UNKNOWN_CODE, "reason of a move");
    }
    return reason;
  }

  /**
   * The reason of an effect with a name; 改製 and 再製 exist both as entry and as deletion.
   *
   * @throws IllegalArgumentException when the standard has no such reason
   */
  public MoveReason named(MoveReason.Effect effect, String name) {
    return byCode.values().stream()
        .filter(reason -> reason.effect() == effect && reason.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such reason: " + name));
  }

  private static MoveReasons load() {
    List<MoveReason> reasons = new ArrayList<>();
    for (TabularResource.Row row :
        TabularResource.read(MoveReasons.class, "move_reasons.tsv").rows()) {
      reasons.add(
          new MoveReason(
              row.get("code"),
              MoveReason.Effect.valueOf(row.get("class").toUpperCase(Locale.ROOT)),
              row.get("name"),
              subjects(row.get("subjects"))));
    }
    return new MoveReasons(reasons);
  }

  private static Set<ResidentKind> subjects(String text) {
    return switch (text) {
      case "both" -> Set.of(ResidentKind.JAPANESE, ResidentKind.FOREIGN);
      case "japanese" -> Set.of(ResidentKind.JAPANESE);
      case "foreign" -> Set.of(ResidentKind.FOREIGN);
      default -> throw new IllegalStateException("unknown subjects: " + text);
    };
  }
}
