package jp.daicho.server.inspection;

/** As what a list comes out (9.5). */
public enum InspectionFormat {
  /** Parts of some hundred pages each. */
  PDF("PDF", ".pdf", "application/pdf"),
  /** Text with a line for each resident, in UTF-8. */
  CSV("CSV形式のテキストファイル", ".csv", "text/csv;charset=UTF-8");

  private final String label;
  private final String ending;
  private final String type;

  InspectionFormat(String label, String ending, String type) {
    this.label = label;
    this.ending = ending;
    this.type = type;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** How the name of a file ends, with its dot. */
  public String ending() {
    return ending;
  }

  /** What the file of a part of a list is called. */
  public String fileName(long list, int part) {
    return "inspection-list-" + list + "-" + part + ending;
  }

  /** What a browser is told. */
  public String type() {
    return type;
  }
}
