package jp.daicho.server.papers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.paper.PaperOffers;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.PaperDesk;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.papers.internal.PaperDrafting;
import org.springframework.stereotype.Component;

/**
 * Makes the papers that come out by themselves when a move is registered: the 転出証明書 (4.1.3.0.3) and
 * the notices of resident record codes (4.3.3). It is done after the registration, which no
 * printing can undo; what could not be made can be made by hand.
 */
@Component
public final class AutomaticPapers {
  private static final Operation ISSUE =
      Operation.of("異動の帳票の自動作成", AuditAction.DOCUMENT_ISSUE, Permission.DECISION);

  private final Door door;
  private final PaperDrafting drafting;
  private final PaperDesk desk;

  /** Made once. */
  AutomaticPapers(Door door, PaperDrafting drafting, PaperDesk desk) {
    this.door = door;
    this.drafting = drafting;
    this.desk = desk;
  }

  /**
   * What was made by itself.
   *
   * @param papers the papers
   * @param missing why others could not be made; empty if nothing stood against them
   */
  public record Outcome(List<IssuedPaper> papers, List<Finding> missing) {
    /** Nothing had to be made. */
    public static final Outcome NONE = new Outcome(List.of(), List.of());

    /** An outcome; the lists are copied. */
    public Outcome {
      papers = List.copyOf(papers);
      missing = List.copyOf(missing);
    }
  }

  /** Whether a kind of move may bring forth papers by themselves, so that it is worth asking. */
  public static boolean mayFollow(MoveType type) {
    return PaperKinds.standard().all().stream()
        .anyMatch(kind -> kind.automatic() && type.papers().contains(kind.id()));
  }

  /**
   * Makes them.
   *
   * @param moveNumber a move that was just registered by whoever is at work
   * @param except those who brought their code with them, and know it
   */
  public Outcome after(long moveNumber, Set<AddressNumber> except) {
    return door.enter(
        ISSUE,
        passage -> {
          MadeMove move = drafting.find(passage, moveNumber);
          Set<AddressNumber> persons =
              move.changes().stream()
                  .map(change -> change.after().key().addressNumber())
                  .collect(Collectors.toCollection(HashSet::new));
          persons.removeAll(except);
          if (persons.isEmpty()) {
            return Outcome.NONE;
          }
          List<IssuedPaper> made = new ArrayList<>();
          List<Finding> missing = new ArrayList<>();
          for (PaperKind kind : PaperOffers.automatic(move.only(persons))) {
            try {
              PaperRequest request =
                  new PaperRequest(moveNumber, kind.id(), List.copyOf(persons), null, Map.of());
              made.addAll(desk.issueUnseen(passage, drafting.write(passage, request).papers()));
            } catch (CertificateRefusedException refusal) {
              missing.addAll(refusal.findings());
            }
          }
          return new Outcome(made, missing);
        });
  }
}
