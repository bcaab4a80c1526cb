package jp.daicho.server.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.support.CountingSockets;
import jp.daicho.server.support.TestDatabase;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What goes together is one message that waits for one answer. The driver parts statements of which
 * it cannot tell how much they answer, and begins transactions by itself; neither may come back
 * unseen.
 */
class OneMessageTests {
  /** The driver learns what a statement answers by doing it some times. */
  private static final int TIMES = 12;

  private static final String NAMES =
      "SELECT name FROM department WHERE lg_code = ?::bpchar ORDER BY department_code";
  private static final String PUT =
      "INSERT INTO department (lg_code, department_code, name) VALUES (?, ?, ?)"
          + " ON CONFLICT (lg_code, department_code) DO UPDATE SET name = excluded.name";

  private final MunicipalityCode municipality = TestDatabase.newMunicipality().code();
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    Login service = TestDatabase.service();
    Properties properties = new Properties();
    properties.setProperty("user", service.user());
    properties.setProperty("password", service.password());
    properties.setProperty("socketFactory", CountingSockets.class.getName());
    connection = DriverManager.getConnection(TestDatabase.url(), properties);
    connection.setAutoCommit(false);
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  /** Does something some times, and tells how many messages the last time took. */
  private int messages(Once once) throws SQLException {
    int before = 0;
    for (int time = 0; time < TIMES; time++) {
      before = CountingSockets.sent();
      once.run(Transaction.begin(connection, municipality));
    }
    return CountingSockets.sent() - before;
  }

  @FunctionalInterface
  private interface Once {
    void run(Transaction transaction) throws SQLException;
  }

  @Test
  void theBeginningGoesWithTheFirstQuestionAndOnlyTheCommitFollows() throws SQLException {
    assertThat(messages(transaction -> transaction.complete(() -> names(transaction))))
        .isEqualTo(2);
  }

  @Test
  void twoQuestionsGoTogether() throws SQLException {
    int one = messages(transaction -> transaction.complete(() -> names(transaction)));
    int three =
        messages(
            transaction ->
                transaction.complete(
                    () -> {
                      names(transaction);
                      Supplier<List<String>> asked =
                          transaction.ask(
                              NAMES, List.of(municipality.value()), row -> row.getString(1));
                      names(transaction);
                      return asked.get();
                    }));

    assertThat(three).isEqualTo(one + 1);
  }

  @Test
  void questionsPutTogetherFromPartsGoTogetherTooAndSoDoComparisons() throws SQLException {
    Select<?> names =
        DSL.select(DSL.field("name"))
            .from("department")
            .where(DSL.field(DSL.name("lg_code"), SQLDataType.CHAR(6)).eq(municipality.value()))
            .and(DSL.field("name", String.class).eq(DSL.any("市民課", "税務課")));

    assertThat(
            messages(
                transaction ->
                    transaction.complete(
                        () -> {
                          Supplier<List<String>> one =
                              transaction.ask(transaction.sql(), names, row -> row.getString(1));
                          Supplier<List<String>> other =
                              transaction.compare(
                                  transaction.sql(), names, row -> row.getString(1));
                          names(transaction);
                          return one.get().size() + other.get().size();
                        })))
        .isEqualTo(2);
  }

  @Test
  void theBeginningGoesWithWhatWasOnlyAskedToo() throws SQLException {
    assertThat(
            messages(
                transaction ->
                    transaction.complete(
                        () ->
                            transaction
                                .ask(NAMES, List.of(municipality.value()), row -> row.getString(1))
                                .get())))
        .isEqualTo(2);
  }

  @Test
  void aStatementAsideTravelsWithItsBeginningAndItsCommit() throws SQLException {
    assertThat(
            messages(
                transaction ->
                    transaction.finish(
                        NAMES, List.of(municipality.value()), row -> row.getString(1))))
        .isEqualTo(1);
  }

  @Test
  void writesTravelWithTheCommit() throws SQLException {
    assertThat(
            messages(
                transaction ->
                    transaction.complete(
                        () -> {
                          names(transaction);
                          for (String name : List.of("市民課", "税務課", "総務課")) {
                            transaction.write(PUT, List.of(municipality.value(), name, name));
                          }
                          return "done";
                        })))
        .isEqualTo(2);
  }

  private List<String> names(Transaction transaction) {
    return transaction.read(NAMES, List.of(municipality.value()), row -> row.getString(1));
  }
}
