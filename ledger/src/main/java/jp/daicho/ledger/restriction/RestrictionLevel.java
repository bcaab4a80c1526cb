package jp.daicho.ledger.restriction;

import java.util.Optional;
import java.util.stream.Stream;

/** How strictly a function is restricted (3.1), the mildest first. */
public enum RestrictionLevel {
  /** It can be done, and nothing is told. */
  NONE("none", "処理可（抑止なし）"),
  /** It can be done after the alert was confirmed. */
  ALERT("alert", "アラート（処理可）"),
  /** It cannot be done. */
  ERROR("error", "エラー");

  private final String code;
  private final String label;

  RestrictionLevel(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Its name for programs. */
  public String code() {
    return code;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** Whichever of the two is stricter. */
  public RestrictionLevel or(RestrictionLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The level while the restriction is released for a time: an error becomes an alert (3.1). */
  public RestrictionLevel released() {
    return this == ERROR ? ALERT : this;
  }

  /** The one with a name; empty if there is none. */
  public static Optional<RestrictionLevel> find(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
