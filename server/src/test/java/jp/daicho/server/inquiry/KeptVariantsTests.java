package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.RegisteredVariants;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.support.PassageOfDay;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 2.1.2: a search takes for one another what the municipality has registered at that moment,
 * whoever changed it, although it is kept in memory (ADR 0045).
 */
@ServiceTest
class KeptVariantsTests extends PeopleTestBase {
  private static final String INSERT =
      """
      INSERT INTO registered_variant (lg_code, character, variant, note, valid_to)
      VALUES (:city, '湖', '%s', '', %s)\
      """;

  @Autowired Enquiries enquiries;
  @Autowired RegisteredVariants variants;
  @Autowired AuditLog log;

  @Test
  void whatAnotherServerChangesIsFoundAtOnceAndNotFoundAnyMore() throws SQLException {
    int there = found("渡邉健一");
    assertThat(there).isPositive();
    assertThat(found("渡邉湖一")).isZero();

    change(TestDatabase.service(), INSERT.formatted("健", "NULL"));
    assertThat(found("渡邉湖一")).isEqualTo(there);
    change(TestDatabase.service(), "UPDATE registered_variant SET variant = '海'");
    assertThat(found("渡邉湖一")).isZero();
    change(TestDatabase.service(), "UPDATE registered_variant SET variant = '健'");
    assertThat(found("渡邉湖一")).isEqualTo(there);
    change(TestDatabase.owner(), "DELETE FROM registered_variant");
    assertThat(found("渡邉湖一")).isZero();
  }

  @Test
  void whatWasUndoneWasNeverThere() {
    assertThat(inside(this::partners)).isEmpty();
    Undone undone = new Undone();
    assertThatExceptionOfType(Undone.class)
        .isThrownBy(
            () ->
                inside(
                    passage -> {
                      passage.write(
                          TestDatabase.ofCity(municipality.code(), INSERT.formatted("海", "NULL")),
                          List.of());
                      assertThat(inside(this::partners)).as("inside").containsExactly("海");
                      throw undone;
                    }));

    assertThat(inside(this::partners)).isEmpty();
  }

  @Test
  void aPairIsMeantUntilItsLastDayAndNotAfter() throws SQLException {
    LocalDate last = LocalDate.of(2026, 11, 28);
    change(TestDatabase.service(), INSERT.formatted("海", "'" + last + "'"));

    for (int day : List.of(0, 1, 0, 2, -1)) {
      assertThat(partnersOn(last.plusDays(day))).as("day %d", day).hasSize(day > 0 ? 0 : 1);
    }
  }

  private static final class Undone extends RuntimeException {}

  private int found(String query) {
    return asClerk(() -> enquiries.find(query, Scope.RESIDENTS, 1).total());
  }

  private List<String> partners(Passage passage) {
    return List.copyOf(variants.known(passage).registeredFor("湖"));
  }

  private List<String> partnersOn(LocalDate day) {
    return new PassageOfDay(tenancy, log, SET_UP, operator(SampleOperators.CLERK))
        .within(day, this::partners);
  }

  private void change(Login login, String sql) throws SQLException {
    TestDatabase.execute(login, municipality.code(), sql);
  }
}
