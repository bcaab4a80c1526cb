package jp.daicho.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 2.1.2: the words by which people are found are there, although a registration does not look for
 * those it knows to be.
 */
@ServiceTest
class KnownWordsTests {
  private static final Operation WORK =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);

  @Autowired Registry registry;
  @Autowired Registration registration;
  @Autowired Door door;
  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();

  @BeforeEach
  void operators() {
    samples.create(municipality);
  }

  @Test
  void wordsOfARegistrationThatWasUndoneAreWrittenByTheNext() {
    Undone undone = new Undone();
    assertThatExceptionOfType(Undone.class)
        .isThrownBy(
            () ->
                inside(
                    passage -> {
                      RegisteredPeople.register(passage, registration);
                      throw undone;
                    }));
    assertThat(words()).isEmpty();

    inside(this::registered);
    assertThat(words()).contains("ミサキ", "健一", "張");
  }

  @Test
  void whatIsKnownIsNotLookedForAgain() throws SQLException {
    inside(this::registered);
    change(TestDatabase.owner(), "DELETE FROM search_word");

    inside(this::mothersNextVersion);
    assertThat(words()).as("or this would test nothing").isEmpty();
  }

  /** As after a change to a database that lost the last transactions: its state is another. */
  @Test
  void underAnotherStateEveryWordIsLookedForAgain() throws SQLException {
    inside(this::registered);
    change(TestDatabase.owner(), "DELETE FROM search_word");
    change(
        TestDatabase.owner(),
        "UPDATE served_municipality SET kept_state = gen_random_uuid() WHERE code = :city");

    inside(this::mothersNextVersion);
    assertThat(words()).contains("ミサキ").doesNotContain("張");
  }

  @Test
  void theServiceCannotTakeAWordAway() {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> change(TestDatabase.service(), "DELETE FROM search_word"))
        .withMessageContaining("permission denied");
  }

  private static final class Undone extends RuntimeException {}

  private boolean registered(Passage passage) {
    RegisteredPeople.register(passage, registration);
    return true;
  }

  private boolean mothersNextVersion(Passage passage) {
    ResidentRecord latest = registry.latest(passage, RegisteredPeople.MOTHER).orElseThrow();
    MoveEntry entry = NextRecord.entry(4, "54", LocalDate.of(2026, 6, 1));
    registration.append(
        passage,
        new RegisteredMove("TEST", entry, null, null),
        List.of(NextRecord.of(latest).by(entry)));
    return true;
  }

  private List<String> words() {
    return inside(
        passage ->
            passage.read(
                "SELECT DISTINCT word FROM search_word WHERE lg_code = ?::bpchar",
                List.of(municipality.code().value()),
                row -> row.getString(1)));
  }

  private <T> T inside(Function<Passage, T> work) {
    return CurrentOperator.as(
        tenancy.within(
            municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow()),
        () -> door.enter(WORK, work::apply));
  }

  private void change(Login login, String sql) throws SQLException {
    TestDatabase.execute(login, municipality.code(), sql);
  }
}
