package jp.daicho.server.papers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.paper.PaperOffers;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificatePreview;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.papers.MovePapers.MovedPerson;
import jp.daicho.server.papers.internal.Letter;
import jp.daicho.server.papers.internal.MadeMoves;
import jp.daicho.server.papers.internal.PaperAnswers;
import jp.daicho.server.papers.internal.PaperWriter;
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

  private static final EntryItem KIND = new EntryItem("kind", "帳票");

  private final Door door;
  private final MadeMoves moves;
  private final PaperDesk desk;
  private final Map<String, PaperWriter> writers = new TreeMap<>();

  /** Made once, with a writer for each kind of paper. */
  Papers(Door door, MadeMoves moves, PaperDesk desk, List<PaperWriter> writers) {
    this.door = door;
    this.moves = moves;
    this.desk = desk;
    writers.forEach(writer -> this.writers.put(writer.kind(), writer));
    Set<String> kinds =
        PaperKinds.standard().all().stream().map(PaperKind::id).collect(Collectors.toSet());
    if (!this.writers.keySet().equals(kinds) || kinds.size() != writers.size()) {
      throw new IllegalStateException("each kind of paper needs one writer");
    }
  }

  /**
   * The papers of a move: what can be made and what was.
   *
   * @throws MoveUnknownException if there is no such move
   */
  public MovePapers of(long moveNumber) {
    return door.enter(
        OFFERS,
        passage -> {
          MadeMove move = find(passage, moveNumber);
          return new MovePapers(
              moveNumber,
              move.entry().reason().name(),
              ShownDates.of(StandardReferenceData.eras()).of(move.entry().movedOn()),
              move.changes().stream().map(change -> person(change.after())).toList(),
              PaperOffers.of(move),
              desk.ofMove(passage, moveNumber));
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
        OFFERS,
        passage -> {
          MadeMove move = find(passage, moveNumber);
          return writer(requireOffered(move, kind)).questions(passage, move);
        });
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
          Written written = write(passage, request);
          CertificatePreview preview = desk.preview(passage, written.papers());
          Findings alerts = new Findings();
          alerts.addAll(written.findings().list());
          alerts.addAll(preview.alerts());
          return new CertificatePreview(preview.pages(), alerts.list());
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
          Written written = write(passage, request);
          return desk.issue(passage, written.papers(), written.findings().list(), alertsConfirmed);
        });
  }

  private record Written(List<NewPaper> papers, Findings findings) {}

  private Written write(Passage passage, PaperRequest request) {
    MadeMove whole = find(passage, request.moveNumber());
    PaperKind kind = requireOffered(whole, request.kind());
    MadeMove move = only(whole, request.persons());
    PaperWriter writer = writer(kind);
    PaperAnswers answers = new PaperAnswers(writer.questions(passage, move), request.answers());
    if (kind.sent()) {
      requireUnrestricted(move, answers.findings());
    }
    List<Letter> letters =
        answers.findings().hasErrors() ? List.of() : writer.write(passage, move, answers);
    if (answers.findings().hasErrors()) {
      throw new CertificateRefusedException(answers.findings().list());
    }
    SealChoice usual = kind.sealed() ? SealChoice.OF_AUTHENTICATOR : SealChoice.NONE;
    SealChoice seal = request.seal() == null ? usual : request.seal();
    return new Written(
        letters.stream().map(letter -> paper(kind, move, letter, seal)).toList(),
        answers.findings());
  }

  private static NewPaper paper(PaperKind kind, MadeMove move, Letter letter, SealChoice seal) {
    Set<ItemProtection> shows = new HashSet<>(kind.shows());
    shows.addAll(letter.shows());
    return new NewPaper(
        kind,
        letter.persons(),
        letter.household(),
        move.entry().moveNumber(),
        shows,
        seal,
        letter.content());
  }

  private MadeMove find(Passage passage, long moveNumber) {
    return moves.find(passage, moveNumber).orElseThrow(() -> new MoveUnknownException(moveNumber));
  }

  private static PaperKind requireOffered(MadeMove move, String id) {
    return PaperOffers.of(move).stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> {
              Findings findings = new Findings();
              String label = PaperKinds.standard().find(id).map(PaperKind::label).orElse("―");
              findings.add(FindingCode.PAPER_NOT_OFFERED, KIND, label);
              return new CertificateRefusedException(findings.list());
            });
  }

  private static MadeMove only(MadeMove move, List<AddressNumber> persons) {
    if (persons.isEmpty()) {
      return move;
    }
    Set<AddressNumber> asked = Set.copyOf(persons);
    Set<AddressNumber> own =
        move.changes().stream()
            .map(change -> change.after().key().addressNumber())
            .collect(Collectors.toSet());
    if (!own.containsAll(asked)) {
      Findings findings = new Findings();
      findings.add(FindingCode.PAPER_NOT_FOR_PERSON, PaperAnswers.PERSONS);
      throw new CertificateRefusedException(findings.list());
    }
    return move.only(asked);
  }

  /** 抑止フラグ: nothing leaves the office about somebody until the restriction is lifted (3.1). */
  private static void requireUnrestricted(MadeMove move, Findings findings) {
    if (move.changes().stream().anyMatch(change -> change.after().annotations().restricted())) {
      findings.add(FindingCode.ISSUE_RESTRICTED, PaperAnswers.PERSONS);
    }
  }

  private PaperWriter writer(PaperKind kind) {
    PaperWriter writer = writers.get(kind.id());
    if (writer == null) {
      throw new IllegalStateException("nobody writes " + kind);
    }
    return writer;
  }

  private static MovedPerson person(ResidentRecord record) {
    return new MovedPerson(record.key().addressNumber().value(), record.person().displayName());
  }
}
