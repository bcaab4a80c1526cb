package jp.daicho.server.papers.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.paper.PaperOffers;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.NewPaper;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.papers.MoveUnknownException;
import jp.daicho.server.papers.PaperQuestion;
import jp.daicho.server.papers.PaperRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes papers of moves, ready to be printed, if nothing stands against them. */
@Component
public final class PaperDrafting {
  private static final EntryItem KIND = new EntryItem("kind", "帳票");

  private final MadeMoves moves;
  private final Map<String, PaperWriter> writers = new TreeMap<>();

  /** Made once, with a writer for each kind of paper that moves bring forth. */
  PaperDrafting(MadeMoves moves, List<PaperWriter> writers) {
    this.moves = moves;
    writers.forEach(writer -> this.writers.put(writer.kind(), writer));
    Set<String> kinds =
        PaperKinds.standard().all().stream()
            .filter(kind -> kind.occasion().isOfMove())
            .map(PaperKind::id)
            .collect(Collectors.toSet());
    if (!this.writers.keySet().equals(kinds) || kinds.size() != writers.size()) {
      throw new IllegalStateException("each kind of paper of a move needs one writer");
    }
  }

  /**
   * A registered move.
   *
   * @throws MoveUnknownException if there is no such move
   */
  public MadeMove find(Passage passage, long moveNumber) {
    return moves.find(passage, moveNumber).orElseThrow(() -> new MoveUnknownException(moveNumber));
  }

  /**
   * What the clerk is asked for a paper.
   *
   * @throws CertificateRefusedException if the move does not bring forth this paper
   */
  public List<PaperQuestion> questions(Passage passage, MadeMove move, String kind) {
    return writer(requireOffered(move, kind)).questions(passage, move);
  }

  /**
   * Papers and what is to be confirmed about them.
   *
   * @param papers ready to be printed
   * @param findings alerts
   */
  public record Written(List<NewPaper> papers, Findings findings) {}

  /**
   * The papers asked for.
   *
   * @throws MoveUnknownException if there is no such move
   * @throws CertificateRefusedException if errors stand against it
   */
  public Written write(Passage passage, PaperRequest request) {
    MadeMove whole = find(passage, request.moveNumber());
    PaperKind kind = requireOffered(whole, request.kind());
    return write(passage, only(whole, request.persons()), kind, request);
  }

  private Written write(Passage passage, MadeMove move, PaperKind kind, PaperRequest request) {
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
    return new Written(
        letters.stream()
            .map(letter -> paper(kind, move.entry().moveNumber(), letter, request.seal()))
            .toList(),
        answers.findings());
  }

  /** A letter as a paper. */
  public static NewPaper paper(
      PaperKind kind, @Nullable Long moveNumber, Letter letter, @Nullable SealChoice seal) {
    Set<ItemProtection> shows = new HashSet<>(kind.shows());
    shows.addAll(letter.shows());
    return new NewPaper(
        kind, letter.persons(), letter.household(), moveNumber, shows, seal, letter.content());
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
}
