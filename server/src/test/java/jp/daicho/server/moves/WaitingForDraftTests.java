package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Whoever has to wait for a draft goes on with what it is then, not with what it was when she began
 * to wait (4.0.8).
 */
class WaitingForDraftTests extends MovesScreenTestBase {
  @Test
  void whoeverWaitsWhileADraftIsCorrectedIsToldThatItChanged() throws Exception {
    EnteredMove entry = familyHere();
    long number = store(entry);
    assertThat(
            refusedAfter(
                number,
                () ->
                    as(
                        SampleOperators.CLERK,
                        () ->
                            drafts.correct(
                                number, 1, entry.with(CommonField.BUILDING, "見本荘"), true))))
        .isEqualTo(FindingCode.DRAFT_CHANGED);
    Draft kept = as(SampleOperators.CLERK, () -> drafts.show(number).draft());
    assertThat(kept.revision()).isEqualTo(2);
    assertThat(kept.state()).isEqualTo(DraftState.ENTERED);
  }

  @Test
  void whoeverWaitsWhileADraftIsWithdrawnIsToldThatItIsClosed() throws Exception {
    long number = storeFamily();
    assertThat(
            refusedAfter(number, () -> as(SampleOperators.CLERK, () -> drafts.withdraw(number, 1))))
        .isEqualTo(FindingCode.DRAFT_CLOSED);
    Draft kept = as(SampleOperators.CLERK, () -> drafts.show(number).draft());
    assertThat(kept.state()).isEqualTo(DraftState.WITHDRAWN);
  }

  /** Why a reviewer is refused who had to wait for somebody else to go on with the draft. */
  private FindingCode refusedAfter(long number, Callable<Draft> first) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        Connection third = connect(TestDatabase.service());
        Statement held = third.createStatement()) {
      third.setAutoCommit(false);
      held.execute("SET app.lg_code = '" + municipality.code().value() + "'");
      try (ResultSet row =
          held.executeQuery(
              "SELECT 1 FROM open_draft WHERE draft_number = " + number + " FOR UPDATE")) {
        assertThat(row.next()).isTrue();
      }
      Future<Draft> other = threads.submit(first);
      awaitWaiting(1);
      Future<Draft> reviewer =
          threads.submit(() -> as(SampleOperators.DECIDER, () -> drafts.review(number, 1)));
      awaitWaiting(2);
      third.rollback();
      other.get();
      assertThatThrownBy(reviewer::get).hasCauseInstanceOf(MoveRefusedException.class);
      MoveRefusedException refused = (MoveRefusedException) reviewer.exceptionNow();
      assertThat(refused.findings()).hasSize(1);
      return refused.findings().stream().map(Finding::code).findFirst().orElseThrow();
    }
  }

  private static void awaitWaiting(int many) throws SQLException, InterruptedException {
    try (Connection connection = connect(TestDatabase.owner());
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 500; i++) {
        try (ResultSet row =
            statement.executeQuery("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")) {
          row.next();
          if (row.getInt(1) == many) {
            return;
          }
        }
        Thread.sleep(20);
      }
    }
    throw new AssertionError(many + " should wait for the draft");
  }

  private static Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(TestDatabase.url(), login.user(), login.password());
  }
}
