package jp.daicho.server.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionRun;
import jp.daicho.server.inspection.InspectionRun.State;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.EachMunicipality;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists that wait are made by whichever server takes them up, for whoever ordered them (9.1). */
@ServiceTest
class WaitingListsTests extends PeopleTestBase {
  @Autowired InspectionLists lists;
  @Autowired SystemOperator system;
  @Autowired SampleAuthority authority;
  @Autowired EachMunicipality each;
  @Autowired AuditLog log;

  private final ServedMunicipality other = TestDatabase.newMunicipality();
  private Operator here = new Operator(other.code(), 0, "", "", "", null, "");

  @BeforeEach
  void whoOrders() {
    samples.create(other);
    authority.create(municipality, "試験市長", "見本　太郎");
    authority.create(other, "試験市長", "見本　太郎");
    addOperator("ichiran", Set.of(Permission.BATCH));
    here = operator("ichiran");
  }

  @Test
  void theyAreMadeInTheirOrderWhosever() throws Exception {
    Operator there = system.of(other.code());
    long first = order(here, Map.of());
    long broken = order(there, Map.of());
    long second = order(here.at("端末2"), Map.of("most", "2"));
    long third = order(there, Map.of());
    inside(there, "UPDATE inspection_list SET conditions = '{\"sex\":\"9\"}'", broken);

    // Two queues are two servers.
    InspectionQueue one = new InspectionQueue(lists);
    InspectionQueue two = new InspectionQueue(lists);
    try {
      new WaitingLists(each, tenancy, operators, one).atStart();
      new WaitingLists(each, tenancy, operators, two).takeUp();
      assertThat(ended(here, first).persons()).isEqualTo(6);
      assertThat(ended(here, second).persons()).isEqualTo(2);
      assertThat(ended(there, broken).state()).isEqualTo(State.FAILED);
      assertThat(ended(there, third).state()).isEqualTo(State.DONE);
      assertThat(ended(here, second).parts()).isEqualTo(1);
    } finally {
      one.destroy();
      two.destroy();
    }
    List<AuditEntry> made =
        logged(municipality, "閲覧用の写しの作成").stream()
            .filter(entry -> entry.detail().containsKey("件数"))
            .toList();
    assertThat(made)
        .as("each once, the first one first, where it was ordered")
        .extracting(entry -> entry.detail().get("件数") + " " + entry.terminal())
        .containsExactlyInAnyOrder("2 端末2", "6 端末1");
    assertThat(made).allMatch(entry -> entry.operatorLogin().equals("ichiran"));
  }

  @Test
  void oneQueueMakesThemAsTheyWereOrdered() throws Exception {
    Operator there = system.of(other.code());
    long first = order(there, Map.of());
    long second = order(here, Map.of());
    long third = order(there, Map.of());
    InspectionQueue queue = new InspectionQueue(lists);
    try {
      new WaitingLists(each, tenancy, operators, queue).takeUp();
      Instant last = end(there, third);
      assertThat(end(here, second)).isAfter(end(there, first)).isBefore(last);
    } finally {
      queue.destroy();
    }
  }

  @Test
  void noneIsMadeForWhoeverMayNoLongerAndWhoeverMayOrdersItAnew() {
    addOperator("shien", Set.of(Permission.BATCH, Permission.SUPPORT_MEASURE_ENQUIRY));
    addOperator("teishi", Set.of(Permission.BATCH));
    Operator supporting = operator("shien");
    Operator blocked = operator("teishi");
    long supported = order(supporting, Map.of("withSupported", "true"));
    long lost = order(blocked, Map.of());
    tenancy.within(
        municipality.code(),
        () -> {
          operators.revoke(
              supporting.operatorId(),
              Permission.SUPPORT_MEASURE_ENQUIRY,
              LocalDate.of(2020, 4, 1));
          operators.lock(blocked.operatorId());
          return 0;
        });

    assertThatThrownBy(() -> make(supporting, supported))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(() -> make(blocked, lost)).isInstanceOf(AccessRefusedException.class);

    for (long list : List.of(supported, lost)) {
      InspectionRun run = CurrentOperator.as(here, () -> lists.find(list));
      assertThat(run.state()).isEqualTo(State.REFUSED);
      assertThat(run.stateLabel()).isEqualTo("作成せず");
      assertThat(run.persons()).isZero();
      assertThat(run.endedAt()).isNotNull();
    }
    assertThat(logged(municipality, "閲覧用の写しの作成"))
        .filteredOn(entry -> entry.outcome() == Outcome.REFUSED)
        .extracting(AuditEntry::operatorLogin)
        .containsExactlyInAnyOrder("shien", "teishi");
    assertThat(logged(municipality, "閲覧用の写しの作成の取りやめ"))
        .allMatch(entry -> entry.operatorLogin().equals(SystemOperator.LOGIN))
        .extracting(entry -> entry.detail().get("一覧"))
        .containsExactlyInAnyOrder(Long.toString(supported), Long.toString(lost));

    // In her own name, by what she may do herself.
    long anew = CurrentOperator.as(here, () -> lists.again(lost));
    assertThat(make(here, anew).state()).isEqualTo(State.DONE);
    assertThatThrownBy(() -> CurrentOperator.as(here, () -> lists.again(supported)))
        .isInstanceOf(AccessRefusedException.class);
  }

  @Test
  void whoeverTriesALaterListOfOthersDoesNotHaveItRefused() {
    addOperator("teishi", Set.of());
    long list = order(here, Map.of());

    assertThatThrownBy(() -> make(operator("teishi"), list))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(make(here, list).state()).isEqualTo(State.DONE);
  }

  private long order(Operator operator, Map<String, String> conditions) {
    return CurrentOperator.as(operator, () -> lists.order(conditions, InspectionFormat.CSV));
  }

  private InspectionRun make(Operator operator, long list) {
    return CurrentOperator.as(operator, () -> lists.make(list, persons -> {}));
  }

  private void inside(Operator operator, String update, long list) {
    CurrentOperator.as(
        operator,
        () ->
            door.enter(
                Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.BATCH),
                passage ->
                    passage.read(
                        update
                            + " WHERE lg_code = ?::bpchar AND list_no = ?::bigint"
                            + " RETURNING list_no",
                        List.of(operator.municipality().value(), list),
                        row -> row.getLong(1))));
  }

  private Instant end(Operator operator, long list) throws InterruptedException {
    return Objects.requireNonNull(ended(operator, list).endedAt());
  }

  private InspectionRun ended(Operator operator, long list) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      InspectionRun run = CurrentOperator.as(operator, () -> lists.find(list));
      if (!run.state().isOpen()) {
        return run;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the list does not end");
  }

  private List<AuditEntry> logged(ServedMunicipality of, String operation) {
    return tenancy.within(of.code(), () -> log.newest(200)).stream()
        .filter(entry -> entry.operation().equals(operation))
        .toList();
  }
}
