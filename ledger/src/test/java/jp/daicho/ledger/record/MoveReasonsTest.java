package jp.daicho.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.daicho.conformance.Proves;
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
