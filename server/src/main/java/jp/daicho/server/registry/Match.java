package jp.daicho.server.registry;

/**
 * Why somebody was found by something else than what the list shows.
 *
 * @param kind what answered
 * @param text the name or address, as registered
 */
public record Match(Kind kind, String text) {

  /** What answered. */
  public enum Kind {
    /** Another name of today: a former surname, an alias, the other script. */
    OTHER_NAME("ほかの氏名"),
    /** A name of the past. */
    PAST_NAME("以前の氏名"),
    /** An address of the past. */
    PAST_ADDRESS("以前の住所"),
    /** A name with other characters than those typed (2.1.2). */
    VARIANT("異体字");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return kind.name();
  }
}
