package jp.daicho.server.operators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import jp.daicho.server.database.DatabaseSettings.Login;
import jp.daicho.server.operators.MunicipalitySuspendedException;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 10.3: what an operator may do is what the tables say at that moment, whoever changed them and
 * however, although it is kept in memory.
 */
@ServiceTest
class KeptPermissionsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final Random random = new Random(103);
  private Permissions kept;
  private List<Operator> all;

  @BeforeEach
  void operators() throws SQLException {
    samples.create(municipality);
    all =
        List.of(
            find(SampleOperators.CLERK),
            find(SampleOperators.DECIDER),
            find(SampleOperators.ADMINISTRATOR));
    kept = new Permissions(tenancy);
    changed("INSERT INTO department (lg_code, department_code, name) VALUES (:city, '002', '税務課')");
  }

  @Test
  void everyChangeCountsAtOnce() throws SQLException {
    List<Supplier<String>> byAnybody =
        List.of(
            () ->
                "INSERT INTO operator_permission (lg_code, operator_id, permission, valid_from)"
                    + " VALUES (:city, %d, '%s', '%s') ON CONFLICT DO NOTHING"
                        .formatted(anyId(), any(), day()),
            () ->
                "UPDATE operator_permission SET valid_to = %s WHERE operator_id = %d"
                    .formatted(end(), anyId()),
            () ->
                "INSERT INTO department_permission (lg_code, department_code, permission,"
                    + " valid_from) VALUES (:city, '%s', '%s', '%s') ON CONFLICT DO NOTHING"
                        .formatted(anyDepartment(), any(), day()),
            () ->
                "UPDATE department_permission SET valid_to = %s WHERE department_code = '%s'"
                    .formatted(end(), anyDepartment()),
            () ->
                "INSERT INTO operator_profile (lg_code, operator_id, valid_from, display_name,"
                    + " department_code) VALUES (:city, %d, '%s', '氏名', '%s') ON CONFLICT DO NOTHING"
                        .formatted(anyId(), day(), anyDepartment()),
            () ->
                "UPDATE operator_profile SET withdrawn = NOT withdrawn WHERE operator_id = %d"
                    .formatted(anyId()),
            () ->
                "UPDATE operator SET locked_at = %s WHERE operator_id = %d"
                    .formatted(random.nextInt(3) == 0 ? "now()" : "NULL", anyId()),
            () ->
                "UPDATE operator SET valid_to = %s WHERE operator_id = %d"
                    .formatted(end(), anyId()),
            () ->
                "UPDATE operator SET department_code = '%s' WHERE operator_id = %d"
                    .formatted(anyDepartment(), anyId()));
    List<Supplier<String>> byOwner =
        List.of(
            () -> "DELETE FROM operator_permission WHERE operator_id = %d".formatted(anyId()),
            () ->
                "DELETE FROM department_permission WHERE department_code = '%s'"
                    .formatted(anyDepartment()),
            () -> "DELETE FROM operator_profile WHERE operator_id = %d".formatted(anyId()));
    List<Set<Permission>> before = held(kept);
    int differences = 0;
    for (int step = 0; step < 200; step++) {
      if (random.nextInt(10) > 0) {
        changed(byAnybody.get(random.nextInt(byAnybody.size())).get());
      } else {
        changedByOwner(byOwner.get(random.nextInt(byOwner.size())).get());
      }
      List<Set<Permission>> after = held(kept);
      assertThat(after).as("step %d", step).isEqualTo(held(new Permissions(tenancy)));
      differences += after.equals(before) ? 0 : 1;
      before = after;
    }
    assertThat(differences).as("changes that changed something").isGreaterThan(20);
  }

  @Test
  void whatBeginsOrEndsOnADayIsReadAnewOnThatDay() throws SQLException {
    changed(granting(Permission.REVIEW, TODAY.plusDays(1), TODAY.plusDays(2)));

    for (int day = 0; day < 4; day++) {
      assertThat(held(TODAY.plusDays(day)).contains(Permission.REVIEW))
          .as("day %d", day)
          .isEqualTo(day == 1 || day == 2);
    }
    assertThat(held(TODAY)).doesNotContain(Permission.REVIEW);
  }

  /** What a transaction saw of its own changes is worth nothing once it is undone. */
  @Test
  void whatWasUndoneWasNeverHeld() throws SQLException {
    Undone undone = new Undone();
    assertThatExceptionOfType(Undone.class)
        .isThrownBy(
            () ->
                tenancy.within(
                    municipality.code(),
                    () -> {
                      tenancy.write(granting(Permission.REVIEW, TODAY, null), List.of());
                      assertThat(kept.of(clerk(), TODAY)).contains(Permission.REVIEW);
                      throw undone;
                    }));

    assertThat(held(TODAY)).doesNotContain(Permission.REVIEW);
    changed(granting(Permission.DECISION, TODAY, null));
    assertThat(held(TODAY)).contains(Permission.DECISION).doesNotContain(Permission.REVIEW);
  }

  @Test
  void twoChangesInOneTransactionAreTwo() {
    tenancy.within(
        municipality.code(),
        () -> {
          tenancy.write(granting(Permission.REVIEW, TODAY, null), List.of());
          assertThat(kept.of(clerk(), TODAY)).contains(Permission.REVIEW);
          tenancy.write(
              "UPDATE operator_permission SET valid_to = ?::date WHERE permission = 'REVIEW'",
              List.of(TODAY.minusDays(1)));
          assertThat(kept.of(clerk(), TODAY)).doesNotContain(Permission.REVIEW);
          return true;
        });
  }

  @Test
  void whatSomebodyElseChangesMeanwhileIsSeenInAnOpenTransaction() throws SQLException {
    tenancy.within(
        municipality.code(),
        () -> {
          Set<Permission> before = kept.of(clerk(), TODAY);
          changed("UPDATE operator SET locked_at = now()");
          assertThat(kept.of(clerk(), TODAY)).isEmpty();
          changed("UPDATE operator SET locked_at = NULL");
          assertThat(kept.of(clerk(), TODAY)).isNotEmpty().isEqualTo(before);
          return true;
        });
  }

  /** Or everybody's permissions would be read anew whenever one mistypes her password. */
  @Test
  void whoSignsInChangesNothingForOthers() throws SQLException {
    String before = state();
    changed("UPDATE operator SET failed_attempts = failed_attempts + 1, password_hash = 'x'");
    assertThat(state()).isEqualTo(before);
    changed("UPDATE operator SET locked_at = now()");
    assertThat(state()).isNotEqualTo(before);
  }

  @Test
  void theStateIsThatOfOneMunicipality() throws SQLException {
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);
    String before = state();
    String ofOther = state(other);

    changed(granting(Permission.REVIEW, TODAY, null));

    assertThat(state()).isNotEqualTo(before);
    assertThat(state(other)).isEqualTo(ofOther);
  }

  @Test
  void aSuspensionStandsBeforeWhatIsKept() throws SQLException {
    assertThat(held(TODAY)).isNotEmpty();
    changedByOwner(
        "UPDATE served_municipality SET suspended_at = now(), suspended_by = '運用者',"
            + " suspended_reason = '障害' WHERE code = :city");

    assertThat(held(TODAY)).isEmpty();
    assertThatExceptionOfType(MunicipalitySuspendedException.class)
        .isThrownBy(
            () -> tenancy.within(municipality.code(), () -> kept.ask(clerk(), TODAY).held()));
  }

  private static final class Undone extends RuntimeException {}

  private Operator clerk() {
    return all.getFirst();
  }

  private Operator find(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }

  private List<Set<Permission>> held(Permissions permissions) {
    return tenancy.within(
        municipality.code(), () -> all.stream().map(one -> permissions.of(one, TODAY)).toList());
  }

  private Set<Permission> held(LocalDate day) {
    return tenancy.within(municipality.code(), () -> kept.of(clerk(), day));
  }

  private String granting(Permission permission, LocalDate from, @Nullable LocalDate to) {
    return "INSERT INTO operator_permission (lg_code, operator_id, permission, valid_from,"
        + " valid_to)"
        + " VALUES ('%s', %d, '%s', '%s', %s)"
            .formatted(
                municipality.code().value(),
                clerk().operatorId(),
                permission,
                from,
                to == null ? "NULL" : "'" + to + "'");
  }

  private long anyId() {
    return all.get(random.nextInt(all.size())).operatorId();
  }

  private Permission any() {
    return List.of(Permission.REVIEW, Permission.ENQUIRY, Permission.DECISION)
        .get(random.nextInt(3));
  }

  private String anyDepartment() {
    return random.nextBoolean() ? "001" : "002";
  }

  private String end() {
    return random.nextInt(3) == 0 ? "'" + day() + "'" : "NULL";
  }

  private LocalDate day() {
    return TODAY.plusDays(random.nextInt(-2, 8));
  }

  private void changed(String sql) throws SQLException {
    execute(TestDatabase.service(), sql);
  }

  private void changedByOwner(String sql) throws SQLException {
    execute(TestDatabase.owner(), sql);
  }

  private void execute(Login login, String sql) throws SQLException {
    TestDatabase.execute(login, municipality.code(), sql);
  }

  private String state() {
    return state(municipality);
  }

  private String state(ServedMunicipality of) {
    return tenancy
        .within(
            of.code(),
            () ->
                tenancy.read(
                    "SELECT kept_state::text FROM served_municipality WHERE code = ?::bpchar",
                    List.of(of.code().value()),
                    row -> row.getString(1)))
        .getFirst();
  }
}
