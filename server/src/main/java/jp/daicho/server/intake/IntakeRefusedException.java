package jp.daicho.server.intake;

import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;

/** A file cannot be taken in at all; nothing of it is registered. */
public final class IntakeRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient LineFinding finding;

  /** The file has this fault. */
  public IntakeRefusedException(long line, FindingCode code, String... details) {
    this(new LineFinding(line, Finding.of(code, new EntryItem("file", "ファイル"), details)));
  }

  private IntakeRefusedException(LineFinding finding) {
    super(finding.finding().number() + " in line " + finding.line());
    this.finding = finding;
  }

  /** Why, and where in the file; line 0 where it concerns the file as a whole. */
  public LineFinding finding() {
    return finding;
  }
}
