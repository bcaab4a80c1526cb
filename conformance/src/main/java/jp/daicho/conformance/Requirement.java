package jp.daicho.conformance;

/**
 * A numbered requirement of the standard. The standard's sentence is not carried; section and title
 * say where to read it.
 *
 * @param id such as {@code 5.2-M3}
 * @param section such as {@code 5.2}
 * @param title the title of the section, in Japanese
 * @param kind whether it must, may or must not be there
 */
public record Requirement(String id, String section, String title, Kind kind) {

  /** The three classes of requirements. */
  public enum Kind {
    /** 実装すべき機能. */
    MUST("must"),
    /** 実装してもしなくても良い機能. */
    MAY("may"),
    /** 実装しない機能. */
    MUST_NOT("must-not");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word used in files and reports. */
    public String label() {
      return label;
    }

    static Kind ofLabel(String label) {
      for (Kind kind : values()) {
        if (kind.label.equals(label)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("unknown class of requirement: " + label);
    }
  }
}
