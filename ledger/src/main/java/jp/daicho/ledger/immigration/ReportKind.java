package jp.daicho.ledger.immigration;

/** The two kinds of report to the immigration agency (4.5.7). */
public enum ReportKind {
  /** 市町村通知: what became of a resident record. */
  NOTICE("市町村通知", "immigration-notice"),
  /** 市町村伝達: what a resident notified to the agency by way of the municipality. */
  TRANSMISSION("市町村伝達", "immigration-transmission");

  private final String label;
  private final String message;

  ReportKind(String label, String message) {
    this.label = label;
    this.message = message;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** The word in the column {@code messages} of the kinds of move. */
  public String message() {
    return message;
  }
}
