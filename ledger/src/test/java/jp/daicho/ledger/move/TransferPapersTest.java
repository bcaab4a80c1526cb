package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.daicho.ledger.paper.MadeMove;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperOffers;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.transfer.TransferPaper;
import org.junit.jupiter.api.Test;

/** Which paper to attach to a moving-in follows which move (4.1.3.0.3, 4.1.3.0.4). */
class TransferPapersTest {
  private static final List<PaperKind> TRANSFER =
      List.of(
          TransferPaper.CERTIFICATE.kind(),
          TransferPaper.SPECIAL.kind(),
          TransferPaper.EQUIVALENT.kind());

  private final ResidentRecord left = new Neighbourhood().left;

  @Test
  void aTransferCertificateFollowsByItselfOnlyWhatWasNotifiedInTime() {
    assertThat(offered("moving-out", Ground.NOTIFICATION, true))
        .containsExactly(TransferPaper.CERTIFICATE.kind());
    assertThat(PaperOffers.automatic(made("moving-out", Ground.NOTIFICATION, true)))
        .containsExactly(TransferPaper.CERTIFICATE.kind());
  }

  @Test
  void theEquivalentIsOfferedForWhatWasEnteredExOfficio() {
    MadeMove late = made("moving-out", Ground.EX_OFFICIO, true);

    assertThat(offered("moving-out", Ground.EX_OFFICIO, true))
        .containsExactly(TransferPaper.EQUIVALENT.kind());
    assertThat(PaperOffers.automatic(late)).isEmpty();
  }

  @Test
  void theSpecialOneDoesNotComeOutByItself() {
    assertThat(offered("special-moving-out", Ground.NOTIFICATION, true))
        .containsExactly(TransferPaper.SPECIAL.kind());
    assertThat(PaperOffers.automatic(made("special-moving-out", Ground.NOTIFICATION, true)))
        .isEmpty();
  }

  @Test
  void noOtherMoveAndNoCancelledOneHasSuchAPaper() {
    for (MoveType type : MoveTypes.standard().all()) {
      boolean movesOut = Set.of("moving-out", "special-moving-out").contains(type.id());
      for (Ground ground : Ground.values()) {
        if (!movesOut) {
          assertThat(offered(type.id(), ground, true)).as(type.id()).isEmpty();
        }
        assertThat(offered(type.id(), ground, false)).as(type.id()).isEmpty();
      }
    }
  }

  private List<PaperKind> offered(String type, Ground ground, boolean stands) {
    return PaperOffers.of(made(type, ground, stands)).stream().filter(TRANSFER::contains).toList();
  }

  private MadeMove made(String type, Ground ground, boolean stands) {
    return new MadeMove(
        type,
        MoveTypes.standard().get(type),
        ground,
        stands,
        List.of(new MadeMove.Change(null, left)),
        Set.of());
  }
}
