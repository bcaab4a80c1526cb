package jp.daicho.server.papers;

import java.util.List;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.server.certificates.IssuedPaper;

/**
 * The papers of a registered move.
 *
 * @param moveNumber 異動番号
 * @param reason 異動事由
 * @param movedOn 異動日, as printed
 * @param persons those whom it is about
 * @param offered the papers that can be made, now and later
 * @param issued those that were made, the latest first
 */
public record MovePapers(
    long moveNumber,
    String reason,
    String movedOn,
    List<MovedPerson> persons,
    List<PaperKind> offered,
    List<IssuedPaper> issued) {
  /** Papers; the lists are copied. */
  public MovePapers {
    persons = List.copyOf(persons);
    offered = List.copyOf(offered);
    issued = List.copyOf(issued);
  }

  /** How many papers of a kind were made. */
  public long issuedOf(PaperKind kind) {
    return issued.stream().filter(paper -> paper.kind().equals(kind.id())).count();
  }

  /**
   * Somebody whom the move is about.
   *
   * @param number 宛名番号
   * @param name 氏名
   */
  public record MovedPerson(String number, String name) {
    /** Without name and number, which have no place in a log. */
    @Override
    public String toString() {
      return "MovedPerson";
    }
  }
}
