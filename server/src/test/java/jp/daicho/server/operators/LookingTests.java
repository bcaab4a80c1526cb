package jp.daicho.server.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Suspension;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever looks begins with what she could do when she last came, and is given nothing by it that
 * she may not have now (ADR 0044).
 */
@ServiceTest
class LookingTests {
  private static final Operation ENQUIRY =
      Operation.of("住民票照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation DECISION =
      Operation.of("本登録の照会", AuditAction.ENQUIRY, Permission.DECISION);

  @Autowired Door door;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog log;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;
  @Autowired Municipalities municipalities;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final List<String> done = new ArrayList<>();

  @BeforeEach
  void operators() {
    samples.create(municipality);
    look(ENQUIRY, "before");
    done.clear();
  }

  @Test
  void whoLooksIsServedAndLoggedOnce() {
    assertThat(look(ENQUIRY, "seen")).isEqualTo("seen");

    assertThat(done).containsExactly("seen");
    assertThat(outcomes()).containsExactly(Outcome.DONE, Outcome.DONE);
  }

  @Test
  void whoHasLostThePermissionIsGivenNothingAndTheLogSaysSo() {
    change(
        clerk ->
            operators.revoke(clerk.operatorId(), Permission.ENQUIRY, municipality.servedFrom()));

    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> look(ENQUIRY, "seen"))
        .satisfies(refusal -> assertThat(refusal.permission()).isEqualTo(Permission.ENQUIRY));

    assertThat(outcomes()).containsExactly(Outcome.REFUSED, Outcome.DONE);
  }

  @Test
  void whoHasGotAPermissionHasItAtOnce() {
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(() -> look(DECISION, "seen"));
    grantDecision();

    assertThat(look(DECISION, "seen")).isEqualTo("seen");
    assertThat(outcomes()).containsExactly(Outcome.DONE, Outcome.REFUSED, Outcome.DONE);
  }

  /** What was seen is what may be seen by the permissions of now, not by those of before. */
  @Test
  void whatIsGivenOutWasMadeWithThePermissionsOfNow() {
    grantDecision();

    assertThat(this.<Boolean>look(ENQUIRY, passage -> passage.may(Permission.DECISION))).isTrue();
  }

  @Test
  void whatIsDoneAgainIsWrittenOnce() {
    grantDecision();

    look(
        ENQUIRY,
        passage -> {
          passage.write(
              "INSERT INTO department (lg_code, department_code, name) VALUES (?, ?, ?)",
              List.of(municipality.code().value(), "K0" + (done.size() + 1), "総務課"));
          return done.add("written");
        });

    assertThat(done).hasSize(2);
    assertThat(departments()).contains("K02").doesNotContain("K01");
    assertThat(outcomes()).containsExactly(Outcome.DONE, Outcome.DONE);
  }

  @Test
  void workThatFailsByPermissionsOfBeforeIsDoneAgain() {
    grantDecision();

    String seen =
        look(
            ENQUIRY,
            passage -> {
              if (!passage.may(Permission.DECISION)) {
                throw new IllegalArgumentException("not with those of before");
              }
              return "seen";
            });

    assertThat(seen).isEqualTo("seen");
    assertThat(outcomes()).containsExactly(Outcome.DONE, Outcome.DONE);
  }

  @Test
  void workThatFailsAsItMayIsLoggedAsFailed() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                look(
                    ENQUIRY,
                    passage -> {
                      throw new IllegalArgumentException("wrong");
                    }));

    assertThat(outcomes()).startsWith(Outcome.FAILED);
  }

  @Test
  void whoseMunicipalityStandsStillIsGivenNothing() {
    suspend();

    assertThatExceptionOfType(MunicipalitySuspendedException.class)
        .isThrownBy(() -> look(ENQUIRY, "seen"));
    assertThat(outcomes()).containsExactly(Outcome.REFUSED, Outcome.DONE);
  }

  private void grantDecision() {
    change(
        clerk ->
            operators.grant(clerk.operatorId(), Permission.DECISION, municipality.servedFrom()));
  }

  private void change(Consumer<Operator> change) {
    Operator clerk = clerk();
    tenancy.within(
        municipality.code(),
        () -> {
          change.accept(clerk);
          return clerk;
        });
  }

  private void suspend() {
    municipalities.openCentre(municipality.servedFrom());
    assertThat(
            tenancy.within(
                MunicipalityCode.CENTRE,
                () ->
                    municipalities.suspend(
                        municipality.code(), new Suspension(Instant.now(), "運用者", "障害"))))
        .isTrue();
  }

  private Operator clerk() {
    return tenancy
        .within(municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1"))
        .orElseThrow();
  }

  private List<Outcome> outcomes() {
    return tenancy.within(
        municipality.code(), () -> log.newest(10).stream().map(AuditEntry::outcome).toList());
  }

  private List<String> departments() {
    return tenancy.within(
        municipality.code(),
        () ->
            tenancy.read(
                "SELECT department_code FROM department WHERE lg_code = ?::bpchar",
                List.of(municipality.code().value()),
                row -> row.getString(1)));
  }

  private String look(Operation operation, String seen) {
    return look(
        operation,
        passage -> {
          done.add(seen);
          return seen;
        });
  }

  private <T> T look(Operation operation, Door.PassageWork<T, RuntimeException> work) {
    return CurrentOperator.as(clerk(), () -> door.enterToLook(operation, work));
  }
}
