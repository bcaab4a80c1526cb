package jp.daicho.server.certificates;

import io.swagger.v3.oas.annotations.Parameter;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.paper.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper or a list is put out and in how many copies (10.7), as typed on a screen or given
 * to the API: texts, which may be faulty.
 *
 * @param printTo as {@link PrintOrder#parse} reads it; PDF if missing
 * @param copies as {@link Copies#read} reads it; one if missing
 */
public record PrintEntry(
    @Parameter(description = "出力先。プリンタのコード、又は「コード/トレイの名称」。PDF、又は指定しなければ印刷しません", example = "P001/上段")
        @Nullable String printTo,
    @Parameter(description = PrintEntry.COPIES, example = "1") @Nullable String copies) {
  /** What the API says of copies. */
  public static final String COPIES = "部数。1から" + Copies.MOST + "まで。指定しなければ1";

  /** The same of papers with numbers. */
  public static final String NUMBERED_COPIES = COPIES + "。１部ごとに発行番号が付く";

  /** What the API says of printing a list. */
  public static final String LIST =
      "printTo はプリンタのコード、又は「コード/トレイの名称」、copies は部数です。一度に印刷できるのは、全部数で"
          + Printing.MOST_PAGES
          + "ページまでです（10.7）。";

  /** The printer and the tray; null for PDF. */
  public @Nullable PrintOrder order() {
    return PrintOrder.parse(printTo);
  }

  /**
   * How many copies are meant.
   *
   * @throws CertificateRefusedException if that cannot be read, or they are too many
   */
  public Copies readCopies() {
    Findings findings = new Findings();
    Copies read = Copies.read(copies, findings);
    if (read == null) {
      throw new CertificateRefusedException(findings.list());
    }
    return read;
  }
}
