package jp.daicho.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import jp.daicho.server.audit.AuditFindings.Fault;
import jp.daicho.server.audit.AuditFindings.Rule;
import jp.daicho.server.support.MovedClock;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * The log while somebody moves the clock of the service, back and forward. That of the database is
 * asked by nobody.
 */
@ServiceTest
@Import(MovedClock.Hung.class)
class MovedClockLogTests extends AuditTestBase {
  private static final String PLACES =
      """
      SELECT string_agg((l.entry_no - (SELECT min(entry_no) FROM audit_entry))::text, ' '
        ORDER BY l.chain_no) FROM audit_link l\
      """;

  @Autowired MovedClock clock;

  @BeforeEach
  void noon() {
    clock.reset();
  }

  @Test
  void entriesKeepTheOrderInWhichTheyWereMadeWhateverTheClockSays() throws SQLException {
    act(2);
    clock.pass(Duration.ofHours(-3));
    act(2);
    link();
    clock.pass(Duration.ofHours(5));
    act(1);
    clock.pass(Duration.ofHours(-1));
    act(1);
    seal();

    assertThat(ask(PLACES)).isEqualTo("0 1 2 3 4 5");
    assertThat(
            ask(
                "SELECT string_agg(extract(hour FROM at AT TIME ZONE 'Asia/Tokyo')::text, ' '"
                    + " ORDER BY entry_no) FROM audit_entry"))
        .as("what the service's clock said")
        .isEqualTo("12 12 9 9 14 13");
    assertThat(faults()).isEmpty();
  }

  @Test
  void sealsDoNotGoBackWithTheClock() {
    act(1);
    clock.pass(Duration.ofHours(6));
    AuditSeal ahead = seal();
    clock.pass(Duration.ofHours(-6));
    act(1);
    AuditSeal back = seal();
    clock.pass(Duration.ofHours(7));
    act(1);
    AuditSeal later = seal();

    assertThat(back.sealNo()).isEqualTo(ahead.sealNo() + 1);
    assertThat(back.sealedAt()).isEqualTo(ahead.sealedAt());
    assertThat(later.sealedAt()).isAfter(back.sealedAt());
    assertThat(faults(ahead, back, later)).isEmpty();
  }

  @Test
  void whatIsLoggedAfterASealFromDaysAheadLooksAsPutInLaterUntilThatDay() throws SQLException {
    act(2);
    clock.pass(Duration.ofDays(3));
    act(1);
    AuditSeal ahead = seal();
    clock.pass(Duration.ofDays(-3));
    act(1);
    seal();
    clock.pass(Duration.ofDays(2).plusHours(1));
    act(1);
    AuditSeal last = seal();

    String fourth = ask("SELECT max(entry_no) - 1 FROM audit_entry");
    assertThat(faults(ahead, last))
        .as("a day after the clock was set right, and then no more")
        .containsExactly(new Fault(Rule.ENTRY_CAME_IN_TIME, "entry " + fourth + " (link 4)"));
  }
}
