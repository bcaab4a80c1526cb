package jp.daicho.server.certificates;

import java.time.Instant;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.internal.IssuedPapers;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.signing.PaperSigning;
import jp.daicho.server.signing.SignatureFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells anyone whether a signed paper is what a municipality issued (ADR 0028). Whoever asks holds
 * the paper; nothing is told that does not stand on it, but whether it was destroyed since.
 */
@Component
public final class PaperCheck {
  private static final Operation CHECK =
      Operation.of("署名付き証明書の確認（公開）", AuditAction.SYSTEM_EVENT, Permission.BATCH);

  private final PaperSigning signing;
  private final IssuedPapers papers;
  private final Door door;
  private final SystemOperator system;

  /** Made once. */
  PaperCheck(PaperSigning signing, IssuedPapers papers, Door door, SystemOperator system) {
    this.signing = signing;
    this.papers = papers;
    this.door = door;
    this.system = system;
  }

  /** What comes out. */
  public enum Verdict {
    /** It is, byte by byte, what was issued. */
    GENUINE("真正です", "この文書は、次のとおり発行されたもので、発行後に変更されていません。"),
    /** It was, but the issue was withdrawn by disposal. */
    DISPOSED("使用できません", "この文書は、次のとおり発行された後に、誤って発行したものとして処分されています。"),
    /** The key is the municipality's, but no such paper is in the history of issues. */
    NOT_ISSUED("確認できません", "署名は市区町村のものですが、交付の記録がありません。発行した市区町村に問い合わせてください。"),
    /** Something was changed after it was signed. */
    CHANGED("変更されています", "署名した後に文書が変更されています。証明書として使用しないでください。"),
    /** Signed by somebody else. */
    UNKNOWN_SIGNER("確認できません", "このシステムの市区町村の署名ではありません。"),
    /** Not signed. */
    UNSIGNED("署名がありません", "署名のない文書は、この画面では確認できません。紙に印刷したものも確認できません。"),
    /** No PDF. */
    UNREADABLE("読み取れません", "PDFファイルではないか、壊れています。");

    private final String label;
    private final String explanation;

    Verdict(String label, String explanation) {
      this.label = label;
      this.explanation = explanation;
    }

    /** In a word. */
    public String label() {
      return label;
    }

    /** What it means and what to do. */
    public String explanation() {
      return explanation;
    }
  }

  /**
   * What is told.
   *
   * @param municipality code of the municipality; null unless it signed the file
   * @param label what the paper is called; null unless it was issued
   * @param issueNumber 発行番号; null unless it was issued
   * @param issuedAt when; null unless it was issued
   * @param stampedAt since when it is surely there, as a time-stamping authority says; null if none
   *     does
   */
  public record Result(
      Verdict verdict,
      @Nullable MunicipalityCode municipality,
      @Nullable String label,
      @Nullable String issueNumber,
      @Nullable Instant issuedAt,
      @Nullable Instant stampedAt) {
    private static Result of(Verdict verdict) {
      return new Result(verdict, null, null, null, null, null);
    }
  }

  /** Checks a file. */
  public Result check(byte[] file) {
    SignatureFinding finding = signing.check(file);
    MunicipalityCode municipality = finding.municipality();
    Instant at = finding.claimedAt();
    return switch (finding.outcome()) {
      case CHANGED -> Result.of(Verdict.CHANGED);
      case UNKNOWN_SIGNER -> Result.of(Verdict.UNKNOWN_SIGNER);
      case UNSIGNED -> Result.of(Verdict.UNSIGNED);
      case UNREADABLE -> Result.of(Verdict.UNREADABLE);
      case INTACT ->
          municipality == null || at == null
              ? Result.of(Verdict.UNKNOWN_SIGNER)
              : issued(municipality, at, finding.stampedAt(), file);
    };
  }

  private Result issued(
      MunicipalityCode municipality, Instant at, @Nullable Instant stampedAt, byte[] file) {
    return CurrentOperator.as(
        system.of(municipality),
        () -> door.enter(CHECK, passage -> issued(passage, at, stampedAt, file)));
  }

  private Result issued(Passage passage, Instant at, @Nullable Instant stampedAt, byte[] file) {
    MunicipalityCode municipality = passage.municipality();
    IssuedPaper paper = papers.withBytes(passage, at, file).orElse(null);
    if (paper == null) {
      passage.note("結果", Verdict.NOT_ISSUED.name());
      return new Result(Verdict.NOT_ISSUED, municipality, null, null, null, null);
    }
    Verdict verdict = paper.disposal() == null ? Verdict.GENUINE : Verdict.DISPOSED;
    passage.note("結果", verdict.name()).note("交付番号", Long.toString(paper.issueNo()));
    return new Result(
        verdict, municipality, paper.label(), paper.issueNumber(), paper.issuedAt(), stampedAt);
  }
}
