package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Town;
import jp.daicho.server.support.PassageOfDay;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 1.3.3: a municipality's own towns are those of the table at that moment, whoever changed them,
 * although they are kept in memory (ADR 0045).
 */
class KeptTownsTests extends MasterTestBase {
  private static final Operation LOOK =
      Operation.of("試験", AuditAction.ENQUIRY, Permission.REFERENCE_MANAGEMENT);
  private static final String INSERT =
      """
      INSERT INTO town_entry (lg_code, municipality_code, prefecture, municipality,
        municipality_kana, section, section_kana, subsection, subsection_kana, kind, valid_to)
      VALUES (:city, :city, '見本県', '見本市', 'ミホンシ', '%s', 'マチ', '', '', 'CURRENT', %s)\
      """;

  @Autowired Door door;
  @Autowired AddressBooks books;

  @Test
  void whatAnotherServerChangesIsKnownAtOnce() throws SQLException {
    assertThat(added()).isEmpty();
    change(TestDatabase.service(), INSERT.formatted("未来台", "NULL"));
    assertThat(added()).containsExactly("未来台");
    change(TestDatabase.service(), "UPDATE town_entry SET section = '過去台'");
    assertThat(added()).containsExactly("過去台");
    change(TestDatabase.owner(), "DELETE FROM town_entry");
    assertThat(added()).isEmpty();
  }

  @Test
  void whatWasUndoneWasNeverThere() {
    Undone undone = new Undone();
    assertThatExceptionOfType(Undone.class)
        .isThrownBy(
            () ->
                asAdministrator(
                    () ->
                        door.enter(
                            LOOK,
                            passage -> {
                              passage.write(
                                  TestDatabase.ofCity(
                                      municipality.code(), INSERT.formatted("未来台", "NULL")),
                                  List.of());
                              assertThat(added()).as("inside").containsExactly("未来台");
                              throw undone;
                            })));

    assertThat(added()).isEmpty();
  }

  @Test
  void aTownIsFormerAfterItsLastDayAndNotBefore() throws SQLException {
    LocalDate last = LocalDate.of(2026, 11, 28);
    change(TestDatabase.service(), INSERT.formatted("未来台", "'" + last + "'"));

    for (int day : List.of(0, 1, 0, 2, -1)) {
      assertThat(addedOn(last.plusDays(day))).as("day %d", day).hasSize(day > 0 ? 0 : 1);
    }
  }

  private static final class Undone extends RuntimeException {}

  private List<String> added() {
    return asAdministrator(() -> door.enter(LOOK, this::added));
  }

  private List<String> added(Passage passage) {
    return books.of(passage).towns(municipality.code()).stream()
        .map(Town::name)
        .filter(List.of("未来台", "過去台")::contains)
        .toList();
  }

  private List<String> addedOn(LocalDate day) {
    return new PassageOfDay(tenancy, log, LOOK, operator(SampleOperators.ADMINISTRATOR))
        .within(day, this::added);
  }

  private void change(Login login, String sql) throws SQLException {
    TestDatabase.execute(login, municipality.code(), sql);
  }
}
