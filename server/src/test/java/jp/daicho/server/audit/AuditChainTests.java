package jp.daicho.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.daicho.server.audit.AuditChain.Reach;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.Test;

/** How entries become a chain, whatever the order in which they are committed. */
@ServiceTest
class AuditChainTests extends AuditTestBase {
  static final String ENTRY =
      """
      INSERT INTO audit_entry (lg_code, at, log_kind, action, operation, screen, operator_login,
        terminal, individual_number_shown, outcome)
      VALUES (current_setting('app.lg_code'), %s, 'OPERATION', 'ENQUIRY', '住民検索', '/search',
        'clerk', '端末1', false, 'DONE')\
      """;

  @Test
  void everyEntryGetsOneLinkAndTheChainIsSound() throws SQLException {
    act(20);

    assertThat(link()).isEqualTo(20);
    assertThat(link()).isZero();

    AuditFindings found = findings();
    assertThat(found.faults()).isEmpty();
    assertThat(found.entries()).isEqualTo(20);
    assertThat(found.links()).isEqualTo(20);
    assertThat(found.unlinked()).isZero();
    assertThat(ask("SELECT count(*) FROM audit_subject")).isEqualTo("40");
  }

  @Test
  void entriesWithoutLinkAreToldAndNoFault() {
    act(3);

    AuditFindings found = findings();
    assertThat(found.faults()).isEmpty();
    assertThat(found.unlinked()).isEqualTo(3);
    assertThat(found.unlinkedSince()).isNotNull();
  }

  /**
   * <pre>
   *   one  ──insert 1────────────────────commit──
   *   two  ───────────insert 2──commit───────────
   *   links                            2         1
   * </pre>
   */
  @Test
  void entriesCommittedInAnotherOrderAreLinkedInThatOrder() throws SQLException {
    act(1);
    try (Connection one = owner();
        Statement first = one.createStatement()) {
      first.executeUpdate(ENTRY.formatted("now()"));
      act(1);
      assertThat(chain.link(municipality.code(), Reach.NEAR)).isEqualTo(2);
      one.commit();
    }
    assertThat(chain.link(municipality.code(), Reach.NEAR)).isEqualTo(1);

    assertThat(
            ask(
                "SELECT string_agg((entry_no - (SELECT min(entry_no) FROM audit_entry))::text, ' '"
                    + " ORDER BY chain_no) FROM audit_link"))
        .matches("0 (\\d+) (\\d+)")
        .satisfies(
            order ->
                assertThat(Integer.parseInt(order.split(" ")[1]))
                    .isGreaterThan(Integer.parseInt(order.split(" ")[2])));
    assertThat(faults()).isEmpty();
  }

  @Test
  void numbersOfWhatWasRolledBackAreNoGap() throws SQLException {
    act(2);
    try (Connection one = owner();
        Statement first = one.createStatement()) {
      first.executeUpdate(ENTRY.formatted("now()"));
      one.rollback();
    }
    act(2);
    seal();

    assertThat(faults()).isEmpty();
  }

  @Test
  void aBacklogOfManyPortionsIsLinkedAndSealedAtItsEndOnly() throws SQLException {
    tamper(
        ENTRY
            .formatted("now() - interval '5 years'")
            .replace("VALUES (", "SELECT ")
            .replace("'DONE')", "'DONE' FROM generate_series(1, 12000)"));

    AuditSeal seal = seal();

    assertThat(seal.chainNo()).isEqualTo(12_000);
    AuditFindings found = findings(seal);
    assertThat(found.faults()).isEmpty();
    assertThat(found.entries()).isEqualTo(12_000);
  }

  @Test
  void serversAtOnceMakeOneChain() throws Exception {
    act(1);
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      for (int i = 0; i < 2; i++) {
        running.add(threads.submit(() -> act(40)));
        running.add(
            threads.submit(
                () -> {
                  for (int times = 0; times < 30; times++) {
                    chain.link(municipality.code(), Reach.NEAR);
                  }
                }));
      }
      running.add(
          threads.submit(
              () -> {
                for (int times = 0; times < 5; times++) {
                  chain.seal(municipality.code());
                }
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
    seal();

    AuditFindings found = findings();
    assertThat(found.faults()).isEmpty();
    assertThat(found.entries()).isEqualTo(81);
  }

  @Test
  void aSealOfAChainThatHasNotGrownIsTheLastOne() {
    act(1);
    assertThat(seal()).isEqualTo(seal());
  }

  @Test
  void aClockTurnedBackDoesNotTurnSealsBack() {
    act(1);
    Instant late = Instant.now().plus(Duration.ofHours(5));
    AuditSeal first = at(late).seal(municipality.code()).orElseThrow();
    act(1);
    AuditSeal second = seal();

    assertThat(second.sealNo()).isEqualTo(first.sealNo() + 1);
    assertThat(second.sealedAt()).isEqualTo(first.sealedAt());
    assertThat(faults(first, second)).isEmpty();
  }

  @Test
  void aSealIsReadFromItsFileAsItWasWritten() {
    act(1);
    AuditSeal seal = seal();

    assertThat(AuditSeal.ofJson(seal.toJson())).isEqualTo(seal);
    assertThatThrownBy(() -> AuditSeal.ofJson("{\"sealNo\": 1}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linksAreNotAddedInTheTransactionOfAnAct() {
    assertThatThrownBy(
            () ->
                tenancy.within(
                    municipality.code(), () -> chain.link(municipality.code(), Reach.NEAR)))
        .isInstanceOf(IllegalStateException.class);
  }

  private AuditChain at(Instant moment) {
    return new AuditChain(tenancy, signing, Clock.fixed(moment, ZoneOffset.UTC));
  }
}
