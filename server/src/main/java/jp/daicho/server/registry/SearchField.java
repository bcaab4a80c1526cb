package jp.daicho.server.registry;

import java.util.Arrays;
import java.util.Optional;

/**
 * The fields of a search (2.1.3), by the names that the form, the API and the search history share.
 */
public enum SearchField {
  /** Words of any kind, as for {@link QueryReader}. */
  QUERY("q", "検索する語"),
  /** The name, former surname or alias as written. */
  NAME("name", "氏名・旧氏・通称"),
  /** Its reading. */
  READING("reading", "フリガナ"),
  /** Which part of a name is meant: {@link SearchTerm.Part}. */
  PART("part", "氏名・フリガナの一致"),
  /** Whether only the characters themselves are meant: {@code true}, or empty for variants too. */
  EXACT("exact", "異体字を含めない"),
  /** The first birth date, or the only one, or a year or month. */
  BORN_FROM("bornFrom", "生年月日"),
  /** The last birth date. */
  BORN_TO("bornTo", "生年月日（終わり）"),
  /** 性別, its code. */
  SEX("sex", "性別"),
  /** 続柄. */
  RELATIONSHIP("relationship", "続柄"),
  /** A part of the address. */
  ADDRESS("address", "住所"),
  /** 住所コード. */
  ADDRESS_CODE("addressCode", "住所コード"),
  /** A part of the building. */
  BUILDING("building", "方書"),
  /** 宛名番号. */
  ADDRESS_NUMBER("addressNumber", "宛名番号"),
  /** 世帯番号. */
  HOUSEHOLD_NUMBER("householdNumber", "世帯番号"),
  /** 個人番号. */
  INDIVIDUAL_NUMBER("individualNumber", "個人番号"),
  /** 住民票コード. */
  RESIDENT_RECORD_CODE("residentRecordCode", "住民票コード"),
  /** 在留カード番号 or 特別永住者証明書番号. */
  CARD_NUMBER("cardNumber", "在留カード番号・特別永住者証明書番号"),
  /** 消除事由. */
  DELETION_REASON("deletionReason", "消除事由"),
  /** An item that is not filled in: {@link SearchTerm.Empty.Item}. */
  EMPTY("empty", "未入力の項目");

  private final String key;
  private final String label;

  SearchField(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** The name in forms, the API and the history. */
  public String key() {
    return key;
  }

  /** What users read. */
  public String label() {
    return label;
  }

  /** The field of a name; empty if there is none. */
  public static Optional<SearchField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
