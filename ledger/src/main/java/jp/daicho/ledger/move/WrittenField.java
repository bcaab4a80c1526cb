package jp.daicho.ledger.move;

/**
 * How a paper that is handed in names a person (10.8): what stands on a card or in an application.
 */
public enum WrittenField {
  /** 宛名番号, where the paper was printed with it. */
  ADDRESS_NUMBER("atenabango", "宛名番号"),
  /** 個人番号. */
  INDIVIDUAL_NUMBER("kojinbango", "個人番号"),
  /** 氏名, in one. */
  NAME("shimei", "氏名"),
  /** 氏名の振り仮名, in one. */
  FURIGANA("shimei_furigana", "氏名の振り仮名"),
  /** 旧氏. */
  FORMER_SURNAME("kyuji", "旧氏"),
  /** 通称. */
  ALIAS("tsusho", "通称"),
  /** 生年月日. */
  BIRTH_DATE("seinengappi", "生年月日"),
  /** 性別. */
  SEX("seibetsu", "性別"),
  /** 住所, in one. */
  ADDRESS("jusho", "住所");

  private final String fileName;
  private final String label;

  WrittenField(String fileName, String label) {
    this.fileName = fileName;
    this.label = label;
  }

  /** The column in files: the romanised Japanese name. */
  public String fileName() {
    return fileName;
  }

  /** What the clerk reads. */
  public String label() {
    return label;
  }
}
