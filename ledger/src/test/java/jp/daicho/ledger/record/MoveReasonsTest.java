package jp.daicho.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.record.MoveReason.Effect;
import org.junit.jupiter.api.Test;

/** The reasons of a move (1.2.2). */
class MoveReasonsTest {
  private static final MoveReasons REASONS = MoveReasons.standard();

  @Test
  @Proves("1.2.2-M3")
  void theReasonsAreThoseOfTheStandardByEffect() {
    assertThat(names(Effect.ENTRY))
        .containsExactly(
            "国内転入", "国外転入等", "出生", "職権記載（帰化等）", "職権記載（国籍喪失）", "職権記載", "改製", "再製", "異動の取消し（増）");
    assertThat(names(Effect.DELETION))
        .containsExactly(
            "国内転出", "国外転出", "死亡", "職権消除（帰化等）", "職権消除（国籍喪失）", "職権消除", "改製", "再製", "異動の取消し（減）");
    assertThat(names(Effect.CORRECTION))
        .containsExactly(
            "転居",
            "軽微な修正",
            "職権修正",
            "誤記修正",
            "個人番号の変更請求",
            "個人番号の職権修正",
            "個人番号の職権記載",
            "住民票コードの変更請求",
            "住民票コードの職権記載",
            "世帯分離",
            "世帯合併",
            "世帯変更",
            "世帯主変更",
            "旧氏の記載",
            "旧氏の変更",
            "旧氏の削除",
            "通称の記載",
            "通称の削除",
            "異動の取消し（修正）");
  }

  @Test
  @Proves("1.2.2-M3")
  void someReasonsConcernOneKindOfResidentOnly() {
    assertThat(only(ResidentKind.JAPANESE))
        .containsExactlyInAnyOrder("職権記載（帰化等）", "職権消除（国籍喪失）", "旧氏の記載", "旧氏の変更", "旧氏の削除");
    assertThat(only(ResidentKind.FOREIGN))
        .containsExactlyInAnyOrder("職権記載（国籍喪失）", "職権消除（帰化等）", "通称の記載", "通称の削除");
  }

  @Test
  @Proves("1.2.2-N1")
  void aChangeOfAddressHasNoCancellationOfItsOwn() {
    assertThat(REASONS.all())
        .extracting(MoveReason::name)
        .noneMatch(name -> name.contains("転居") && !name.equals("転居"));
  }

  /** From the code of the system to the class and words of the standard, and back. */
  @Test
  @Proves({"1.2.2-M1", "1.2.2-M2"})
  void everyCodeMapsToOneReasonOfTheStandardAndEveryReasonToOneCode() {
    assertThat(REASONS.all()).hasSize(37);
    for (MoveReason reason : REASONS.all()) {
      assertThat(REASONS.withCode(reason.code())).isEqualTo(reason);
      assertThat(REASONS.named(reason.effect(), reason.name())).isEqualTo(reason);
    }
    for (Effect effect : Effect.values()) {
      assertThat(names(effect)).doesNotHaveDuplicates();
    }
    // What is kept with a version is the code, which gives the reason back.
    for (ResidentRecord resident : FullRecords.all()) {
      assertThat(REASONS.withCode(MoveItems.REASON.print(resident)))
          .isEqualTo(resident.move().reason());
    }
    assertThatThrownBy(() -> REASONS.withCode("30")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> REASONS.named(Effect.DELETION, "国内転入"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The kinds of move a clerk chooses from reach every reason, each under its own. */
  @Test
  @Proves({"1.2.2-M1", "1.2.2-M2"})
  void everyReasonIsReachedByAKindOfMove() {
    Set<MoveReason> reached = new HashSet<>();
    MoveTypes.standard().all().forEach(type -> reached.addAll(type.reasons()));
    assertThat(reached).containsExactlyInAnyOrderElementsOf(REASONS.all());
  }

  private static List<String> names(Effect effect) {
    return REASONS.all().stream()
        .filter(reason -> reason.effect() == effect)
        .map(MoveReason::name)
        .toList();
  }

  private static List<String> only(ResidentKind kind) {
    return REASONS.all().stream()
        .filter(reason -> reason.subjects().equals(Set.of(kind)))
        .map(MoveReason::name)
        .toList();
  }
}
