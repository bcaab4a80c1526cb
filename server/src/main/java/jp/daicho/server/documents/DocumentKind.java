package jp.daicho.server.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The papers whose contents are taken in as CSV (10.8), told apart by the columns of the file. */
public enum DocumentKind {
  /** 住民異動届: names the kind of move. */
  MOVE_NOTIFICATION("住民異動届", "ido_shubetsu"),
  /** 住民票の写し等の交付申請書: names the form. */
  CERTIFICATE_APPLICATION("住民票の写し等の交付申請書", "shomeisho_shubetsu"),
  /** 個人番号カードの券面事項: a name in one and nothing of the above. */
  CARD("個人番号カードの券面事項", "shimei"),
  /** 転出証明書: everything else. */
  TRANSFER_CERTIFICATE("転出証明書", "");

  private final String label;
  private final String column;

  DocumentKind(String label, String column) {
    this.label = label;
    this.column = column;
  }

  /** What the clerk calls it. */
  public String label() {
    return label;
  }

  /** The column that only this paper has; empty for the last. */
  public String column() {
    return column;
  }

  /** The paper with these columns. */
  public static DocumentKind of(List<String> columns) {
    Set<String> names = columns.stream().map(String::strip).collect(Collectors.toSet());
    for (DocumentKind kind : values()) {
      if (names.contains(kind.column)) {
        return kind;
      }
    }
    return TRANSFER_CERTIFICATE;
  }
}
