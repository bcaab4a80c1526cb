package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.memos.MemoDeed;
import jp.daicho.server.memos.MemoVersion;
import jp.daicho.server.memos.Memos;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Memos about persons (1.1.15). */
@ServiceTest
class MemoTests {
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);
  private static final AddressNumber FATHER = RegisteredPeople.FATHER;

  @Autowired Memos memos;
  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @BeforeEach
  void register() {
    samples.create(municipality);
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
  }

  @Test
  @Proves("1.1.15-M1")
  void aPersonHasMemosOfAnyWords() {
    String anything = "耳が遠い。\r\n(゜_゜) Call after 18:00 ☎ 03-0000-0000\n邉\uDB40\uDD00様と同席希望　※要確認";
    write(FATHER, anything);
    write(FATHER, "二つ目");
    write(RegisteredPeople.MOTHER, "妻のメモ");
    write(RegisteredPeople.GRANDFATHER, "除票の人にも書ける");

    assertThat(of(FATHER))
        .extracting(MemoVersion::text)
        .containsExactly("二つ目", anything.replace("\r\n", "\n"));
    assertThat(of(RegisteredPeople.MOTHER)).extracting(MemoVersion::text).containsExactly("妻のメモ");
    assertThat(of(RegisteredPeople.GRANDFATHER)).hasSize(1);
    assertThat(of(RegisteredPeople.SON)).isEmpty();
  }

  @Test
  @Proves("1.1.15-M2")
  void whoWroteAMemoAndWhenIsKept() {
    MemoVersion memo = write(FATHER, "窓口で聞いた");
    correct(SampleOperators.DECIDER, memo, "電話で聞いた");

    List<MemoVersion> history = as(SampleOperators.CLERK, () -> memos.history(FATHER));
    assertThat(history)
        .extracting(MemoVersion::operator)
        .containsExactly(SampleOperators.DECIDER, SampleOperators.CLERK);
    assertThat(history.getFirst().at()).isAfterOrEqualTo(history.getLast().at());
    AuditEntry entry =
        tenancy.within(municipality.code(), () -> log.newest(30)).stream()
            .filter(logged -> logged.operation().equals("メモの入力"))
            .findFirst()
            .orElseThrow();
    assertThat(history.getLast().at()).isEqualTo(entry.at());
    assertThat(entry.subjects()).containsExactly(FATHER.value());
    assertThat(entry.toString()).doesNotContain("窓口で聞いた");
  }

  @Test
  @Proves("1.1.15-M3")
  void whatAMemoSaidBeforeItsCorrectionAndDeletionStays() {
    MemoVersion memo = write(FATHER, "はじめ");
    MemoVersion corrected = correct(SampleOperators.CLERK, memo, "なおした");
    as(SampleOperators.CLERK, () -> memos.delete(FATHER, memo.number(), corrected.version()));

    assertThat(of(FATHER)).isEmpty();
    assertThat(as(SampleOperators.CLERK, () -> memos.history(FATHER)))
        .extracting(MemoVersion::deed, MemoVersion::version, MemoVersion::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MemoDeed.DELETED, 3, ""),
            org.assertj.core.groups.Tuple.tuple(MemoDeed.CORRECTED, 2, "なおした"),
            org.assertj.core.groups.Tuple.tuple(MemoDeed.WRITTEN, 1, "はじめ"));
    assertThat(write(FATHER, "次の").number()).as("no number is used again").isEqualTo(2);
  }

  @Test
  void aMemoThatSomebodyElseChangedIsNotOverwritten() {
    MemoVersion memo = write(FATHER, "はじめ");
    correct(SampleOperators.DECIDER, memo, "先になおした");

    assertThat(refused(() -> memos.correct(FATHER, 1, 1, "後から")))
        .containsExactly(FindingCode.ENTRY_CHANGED);
    assertThat(refused(() -> memos.delete(FATHER, 1, 1)))
        .containsExactly(FindingCode.ENTRY_CHANGED);
    assertThat(refused(() -> memos.delete(FATHER, 1, 2))).isEmpty();
    assertThat(refused(() -> memos.correct(FATHER, 1, 3, "削除した後")))
        .containsExactly(FindingCode.ENTRY_CHANGED);
  }

  @Test
  void aMemoNeedsWordsThatCanBeRead() {
    assertThat(refused(() -> memos.write(FATHER, "　\n"))).containsExactly(FindingCode.EMPTY);
    assertThat(refused(() -> memos.write(FATHER, "あ".repeat(4001))))
        .containsExactly(FindingCode.TOO_LONG);
    assertThat(refused(() -> memos.write(FATHER, "あ".repeat(4000)))).isEmpty();
    assertThat(refused(() -> memos.write(FATHER, "a\u0000b")))
        .containsExactly(FindingCode.CONTROL_CHARACTER);
    assertThat(as(SampleOperators.CLERK, () -> memos.write(AddressNumber.ofSerial(9), "誰？")))
        .isEmpty();
  }

  @Test
  void readingNeedsThePermissionOfEnquiryAndWritingItsOwn() {
    assertThatThrownBy(() -> as(SampleOperators.ADMINISTRATOR, () -> memos.of(FATHER)))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> as(SampleOperators.ADMINISTRATOR, () -> memos.write(FATHER, "いいえ")))
        .isInstanceOf(AccessRefusedException.class);
  }

  private MemoVersion write(AddressNumber person, String text) {
    return as(SampleOperators.CLERK, () -> memos.write(person, text)).orElseThrow();
  }

  private MemoVersion correct(String login, MemoVersion memo, String text) {
    return as(login, () -> memos.correct(memo.person(), memo.number(), memo.version(), text))
        .orElseThrow();
  }

  private List<MemoVersion> of(AddressNumber person) {
    return as(SampleOperators.CLERK, () -> memos.of(person));
  }

  private List<FindingCode> refused(Work<?, RuntimeException> work) {
    try {
      as(SampleOperators.CLERK, work);
      return List.of();
    } catch (EntryRefusedException refusal) {
      return refusal.findings().stream().map(Finding::code).toList();
    }
  }

  private <T> T as(String login, Work<T, RuntimeException> work) {
    Operator operator =
        tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
    return CurrentOperator.as(operator, work);
  }
}
