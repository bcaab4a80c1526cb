package jp.daicho.ledger.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.move.MoveTypes;
import org.junit.jupiter.api.Test;

class PaperKindsTest {
  @Test
  void everyPaperIsBroughtForthByAMoveAndEveryPaperOfAMoveIsKnown() {
    Set<String> known =
        PaperKinds.standard().all().stream()
            .filter(kind -> kind.occasion().isOfMove())
            .map(PaperKind::id)
            .collect(Collectors.toSet());
    Set<String> named =
        MoveTypes.standard().all().stream()
            .flatMap(type -> type.papers().stream())
            .collect(Collectors.toSet());

    assertThat(named).isEqualTo(known);
  }

  @Test
  void whatIsSealedOrAutomaticSaysSo() {
    PaperKind notice = PaperKinds.standard().get("acceptance-notice");

    assertThat(notice.label()).isEqualTo("住民異動届受理通知");
    assertThat(notice.sent()).isTrue();
    assertThat(notice.automatic()).isFalse();
    assertThat(PaperKinds.standard().find("nothing")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> PaperKinds.standard().get("nothing"));
  }
}
