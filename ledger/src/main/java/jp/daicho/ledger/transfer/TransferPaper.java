package jp.daicho.ledger.transfer;

import java.util.Arrays;
import java.util.Optional;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;

/**
 * The papers to attach to the notification of moving in (4.1.3.0.3, 4.1.3.0.4). They are kinds of
 * paper, which say when each is offered; here is what sets them apart.
 */
public enum TransferPaper {
  /** 転出証明書. */
  CERTIFICATE("transfer-certificate", "1"),
  /** 転出証明書 that says 特例による転出処理済, where its contents were sent through the network (4.1.3.0.4). */
  SPECIAL("special-transfer-certificate", "2"),
  /** 転出証明書に準ずる証明書, for who told of moving out more than 14 days late. */
  EQUIVALENT("equivalent-certificate", "3");

  private final String kind;
  private final String code;

  TransferPaper(String kind, String code) {
    this.kind = kind;
    this.code = code;
  }

  /** The kind of paper. */
  public PaperKind kind() {
    return PaperKinds.standard().get(kind);
  }

  /** What stands for it in a two-dimensional code. */
  public String code() {
    return code;
  }

  /** The paper that a two-dimensional code names; empty if there is none. */
  public static Optional<TransferPaper> ofCode(String code) {
    return Arrays.stream(values()).filter(paper -> paper.code.equals(code)).findFirst();
  }
}
