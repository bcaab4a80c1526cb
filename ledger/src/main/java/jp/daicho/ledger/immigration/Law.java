package jp.daicho.ledger.immigration;

/** Under which act something is reported to the immigration agency (4.5.7). */
public enum Law {
  /** Both, as a notification of moving that is also one of the residence. */
  BOTH("住基法・入管法"),
  /** The immigration act alone. */
  IMMIGRATION("入管法"),
  /** The Basic Resident Registration Act alone. */
  REGISTER("住基法");

  private final String label;

  Law(String label) {
    this.label = label;
  }

  /** What users read. */
  public String label() {
    return label;
  }
}
