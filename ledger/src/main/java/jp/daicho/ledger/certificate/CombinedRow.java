package jp.daicho.ledger.certificate;

import java.util.List;
import java.util.Objects;

/**
 * A row of 統合記載欄 (1.1.14).
 *
 * @param kind what kind of row it is
 * @param version 履歴番号 of the version it belongs to
 * @param subject of a move its 異動事由, of a point to note and of 除票固有の記載事項 the item, else 備考
 * @param days of a move 異動日 and 届出日 in words; empty for every other kind
 * @param texts of a move what it changed, a text for each item; else what is said
 */
public record CombinedRow(Kind kind, int version, String subject, String days, List<String> texts) {
  /** The kinds of rows. */
  public enum Kind {
    /** 異動履歴, made from the history by itself. */
    MOVE("Ａ", "異動履歴"),
    /** 留意事項, bound to an item. */
    POINT_TO_NOTE("Ｂ", "留意事項"),
    /** 備考, which belongs to no move. */
    REMARKS("Ｃ", "備考"),
    /** 除票固有の記載事項 (1.1.5). */
    DELETION("除", "除票固有の記載事項");

    private final String mark;
    private final String label;

    Kind(String mark, String label) {
      this.mark = mark;
      this.label = label;
    }

    /** One character: the letter that the standard gives the kind, if any. */
    public String mark() {
      return mark;
    }

    /** The words of the standard. */
    public String label() {
      return label;
    }
  }

  /** A row; the list is copied. */
  public CombinedRow {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(days);
    texts = List.copyOf(texts);
  }

  /** Without what is said, which has no place in a log. */
  @Override
  public String toString() {
    return "CombinedRow[" + kind + ", " + version + "]";
  }
}
