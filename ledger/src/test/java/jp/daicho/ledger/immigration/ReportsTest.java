package jp.daicho.ledger.immigration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import org.junit.jupiter.api.Test;

/**
 * The tables of what is exchanged with the immigration agency, against each other (4.5.6, 4.5.7).
 */
class ReportsTest {
  /** Nobody enters it: the planned day of moving out comes (1.1.5). */
  private static final String ON_THE_DAY = "moving-out-day";

  @Test
  void eachKindOfMoveNamesTheMessagesThatItsReportsAre() {
    for (MoveType type : MoveTypes.standard().all()) {
      Set<String> named =
          type.messages().stream()
              .filter(word -> word.startsWith("immigration-"))
              .collect(Collectors.toSet());
      Set<String> reported =
          Reports.standard().of(type.id()).stream()
              .map(ReportKind::message)
              .collect(Collectors.toSet());
      assertThat(named).as(type.id()).isEqualTo(reported);
    }
    assertThat(Reports.standard().moves())
        .contains(ON_THE_DAY)
        .allMatch(move -> move.equals(ON_THE_DAY) || MoveTypes.standard().find(move).isPresent());
  }

  @Test
  void whatTheAgencyToldUsIsNotReportedBackToIt() {
    assertThat(Reports.standard().moves())
        .doesNotContain("immigration-correction", "immigration-deletion");
    assertThat(NoticeEvent.all())
        .extracting(event -> event.move().id())
        .containsOnly("immigration-correction", "immigration-deletion");
    assertThat(NoticeEvent.find("status-left").orElseThrow().deletes()).isTrue();
    assertThat(NoticeEvent.find("status-changed").orElseThrow().deletes()).isFalse();
    assertThat(NoticeEvent.find("nothing")).isEmpty();
  }

  @Test
  void certificatesOfSpecialPermanentResidentsMakeBothKindsUnderTheImmigrationAct() {
    assertThat(Matter.all())
        .filteredOn(
            matter ->
                matter.residents() == jp.daicho.ledger.record.ResidenceClass.SPECIAL_PERMANENT)
        .extracting(matter -> matter.report().kind())
        .contains(ReportKind.NOTICE, ReportKind.TRANSMISSION);
    assertThat(Matter.all())
        .extracting(matter -> matter.report().law())
        .containsOnly(Law.IMMIGRATION);
    assertThat(Matter.find("nothing")).isEmpty();
  }
}
