package jp.daicho.server.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperOffers;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.papers.MovePapers.MovedPerson;
import jp.daicho.server.papers.internal.MadeMoves;
import jp.daicho.server.papers.internal.PaperDrafting;
import jp.daicho.server.reference.StandardReferenceData;
import org.springframework.stereotype.Component;

/**
 * Makes the papers that registered moves bring forth, on the day of the move and on any later one
 * (4.1.0.3). What was made is kept and printed again as it was (1.3.8).
 */
@Component
public final class Papers {
  private static final Operation OFFERS =
      Operation.of("異動の帳票（選択）", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation PREVIEW =
      Operation.of("異動の帳票のプレビュー", AuditAction.ENQUIRY, Permission.CERTIFICATE_ISSUE);
  private static final Operation ISSUE =
      Operation.of("異動の帳票の作成", AuditAction.DOCUMENT_ISSUE, Permission.CERTIFICATE_ISSUE);

  private final Door door;
  private final MadeMoves moves;
  private final PaperDrafting drafting;
  private final PaperDesk desk;

  /** Made once. */
  Papers(Door door, MadeMoves moves, PaperDrafting drafting, PaperDesk desk) {
    this.door = door;
    this.moves = moves;
    this.drafting = drafting;
    this.desk = desk;
  }

  /**
   * The papers of a move: what can be made and what was.
   *
   * @throws MoveUnknownException if there is no such move
   */
  public MovePapers of(long moveNumber) {
    return door.enter(OFFERS, passage -> of(passage, moveNumber));
  }

  /**
   * The same for a page of another module, inside its passage.
   *
   * @throws MoveUnknownException if there is no such move
   */
  public MovePapers of(Passage passage, long moveNumber) {
    MadeMove move = drafting.find(passage, moveNumber);
    return new MovePapers(
        moveNumber,
        move.entry().reason().name(),
        ShownDates.of(StandardReferenceData.eras()).of(move.entry().movedOn()),
        move.changes().stream().map(change -> person(change.after())).toList(),
        PaperOffers.of(move),
        desk.ofMove(passage, moveNumber));
  }

  /**
   * The papers that the moves of one record offer, as far as they are about it, by the numbers of
   * the moves; without moves that offer none.
   */
  public Map<Long, List<PaperKind>> ofRecord(AddressNumber person) {
    return door.enter(
        OFFERS,
        passage -> {
          passage.concerning(person);
          Map<Long, List<PaperKind>> offers = new HashMap<>();
          moves
              .ofRecord(passage, person)
              .forEach((number, move) -> offers.put(number, PaperOffers.of(move)));
          offers.values().removeIf(List::isEmpty);
          return offers;
        });
  }

  /**
   * What the clerk is asked for a paper of a move.
   *
   * @throws MoveUnknownException if there is no such move
   * @throws CertificateRefusedException if the move does not bring forth this paper
   */
  public List<PaperQuestion> questions(long moveNumber, String kind) {
    return door.enter(
        OFFERS, passage -> drafting.questions(passage, drafting.find(passage, moveNumber), kind));
  }

  /**
   * Shows how a paper would look. Nothing is issued.
   *
   * @throws MoveUnknownException if there is no such move
   * @throws CertificateRefusedException if errors stand against it
   */
  public CertificatePreview preview(PaperRequest request) {
    return door.enter(
        PREVIEW,
        passage -> {
          PaperDrafting.Written written = drafting.write(passage, request);
          CertificatePreview preview = desk.preview(passage, written.papers());
          Findings alerts = new Findings();
          alerts.addAll(written.findings().list());
          alerts.addAll(preview.alerts());
          return new CertificatePreview(preview.pages(), alerts.list(), preview.shortfalls());
        });
  }

  /**
   * Issues a paper: one for each that receives it, all of them or none.
   *
   * @param alertsConfirmed whether the clerk has seen and confirmed the alerts (5.8)
   * @throws MoveUnknownException if there is no such move
   * @throws CertificateRefusedException if errors or unconfirmed alerts stand against it
   */
  public List<IssuedPaper> issue(PaperRequest request, boolean alertsConfirmed) {
    return door.enter(
        ISSUE,
        passage -> {
          PaperDrafting.Written written = drafting.write(passage, request);
          return desk.issue(passage, written.papers(), written.findings().list(), alertsConfirmed);
        });
  }

  private static MovedPerson person(ResidentRecord record) {
    return new MovedPerson(record.key().addressNumber().value(), record.person().displayName());
  }
}
