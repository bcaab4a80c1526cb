package jp.daicho.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.daicho.server.support.ServiceTest;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries whose time is over go from the beginning of the chain, which stays sound. */
@ServiceTest
class AuditRemovalTests extends AuditTestBase {
  private static final Instant A_YEAR_AGO = Instant.now().minus(Duration.ofDays(365));

  @Autowired AuditRemoval removal;

  @BeforeEach
  void fiveOldEntriesAndSixNewOnes() throws SQLException {
    for (int i = 0; i < 5; i++) {
      tamper(AuditChainTests.ENTRY.formatted("now() - interval '3 years'"));
    }
    act(3);
    tamper(AuditChainTests.ENTRY.formatted("now() - interval '2 years'"));
    act(2);
  }

  @Test
  void whatIsRemovedIsSealedAndTheChainGoesOn() throws SQLException {
    AuditSeal before = seal();
    AuditRemoval.Plan plan = removal.plan(municipality.code(), A_YEAR_AGO).orElseThrow();
    assertThat(plan.entries()).isEqualTo(5);
    assertThat(plan.chainNo()).isEqualTo(5);

    removal.remove(municipality.code(), plan);

    AuditFindings found = findings(before);
    assertThat(found.faults()).isEmpty();
    assertThat(found.removed()).isEqualTo(5);
    assertThat(found.entries()).isEqualTo(6);
    act(2);
    AuditSeal after = seal();
    assertThat(faults(before, after)).isEmpty();
    assertThat(removal.plan(municipality.code(), A_YEAR_AGO)).isEmpty();
    assertThat(ask("SELECT count(*) FROM audit_entry")).isEqualTo("8");
  }

  @Test
  void everythingCanGoAndTheNextEntryGoesOnBehindIt() {
    seal();
    AuditRemoval.Plan plan =
        removal.plan(municipality.code(), Instant.now().plusSeconds(60)).orElseThrow();
    assertThat(plan.entries()).isEqualTo(11);

    removal.remove(municipality.code(), plan);
    act(1);
    link();

    AuditFindings found = findings();
    assertThat(found.faults()).isEmpty();
    assertThat(found.entries()).isEqualTo(1);
  }

  @Test
  void nothingGoesThatIsNotSealed() {
    link();
    assertThat(removal.plan(municipality.code(), A_YEAR_AGO)).isEmpty();
  }

  @Test
  void theServiceCanRemoveNothing() {
    for (String table : List.of("audit_entry", "audit_link", "audit_seal", "audit_subject")) {
      assertThatThrownBy(
              () ->
                  tenancy.within(
                      municipality.code(),
                      () ->
                          tenancy
                              .sql()
                              .execute(
                                  "DELETE FROM "
                                      + table
                                      + " WHERE lg_code = '"
                                      + municipality.code().value()
                                      + "'")))
          .isInstanceOf(DataAccessException.class);
    }
  }
}
