package jp.daicho.ledger.support;

/** What made a version of a support measure (1.1.16, 3.4). */
public enum SupportDeed {
  /** The application was received. */
  RECEIVED("申出の受付"),
  /** The measure was started. */
  STARTED("開始"),
  /** What was entered was corrected, the period included. */
  CORRECTED("修正"),
  /** The period was extended. */
  EXTENDED("延長"),
  /** The measure was ended. */
  ENDED("終了"),
  /** The applicant moved out; it goes on as that of the former address. */
  SWITCHED("転出に伴う仮支援措置への切替え");

  private final String label;

  SupportDeed(String label) {
    this.label = label;
  }

  /** What users read. */
  public String label() {
    return label;
  }
}
