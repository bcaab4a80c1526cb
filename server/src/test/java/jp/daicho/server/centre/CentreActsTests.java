package jp.daicho.server.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.audit.AuditCheck;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.operators.AdministeredMunicipality;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.FirstAdministrator.Made;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** What the centre does to municipalities, and what the database keeps from it (ADR 0041). */
class CentreActsTests extends CentreTestBase {
  @Autowired AuditChain chain;
  @Autowired AuditCheck check;
  @Autowired Door door;
  @Autowired Registration registration;

  @Test
  @Raises({FindingCode.SERVED_ALREADY, FindingCode.OTHER_ADMINISTRATOR})
  @ComesClose({FindingCode.SERVED_ALREADY, FindingCode.OTHER_ADMINISTRATOR})
  void aMunicipalityIsTakenIntoServiceAndGetsItsFirstAdministrator() throws Exception {
    String code = "016951"; // no test serves it otherwise: it has no postal codes
    if (municipalities.find(MunicipalityCode.of(code)).isEmpty()) {
      assertThat(there(() -> centre.serve(code)).name()).isEqualTo("色丹村");
    }
    assertThat(refusedThere(() -> centre.serve(code))).containsExactly(FindingCode.SERVED_ALREADY);
    assertThat(refusedThere(() -> centre.serve("000001")))
        .containsExactly(FindingCode.UNKNOWN_CODE);
    // a prefecture and a ward
    assertThat(refusedThere(() -> centre.serve("470007")))
        .containsExactly(FindingCode.UNKNOWN_CODE);
    assertThat(refusedThere(() -> centre.serve("141011")))
        .containsExactly(FindingCode.UNKNOWN_CODE);

    AdministeredMunicipality before = there(() -> centre.find(code)).state();
    assertThat(before.administrators()).isZero();
    assertThat(before.lastSignIn()).isNull();

    Made made = there(() -> centre.administrator(code, "kanri01", "管理　一郎"));
    assertThat(made.known()).isFalse();
    assertThat(there(() -> centre.find(code)).state().administrators()).isEqualTo(1);
    // She may have lost the paper; nobody else is there.
    assertThat(there(() -> centre.administrator(code, "kanri01", "")).known()).isTrue();
    assertThat(refusedThere(() -> centre.administrator(code, "kanri02", "管理　二郎")))
        .containsExactly(FindingCode.OTHER_ADMINISTRATOR);

    List<AuditEntry> told =
        tenancy.within(MunicipalityCode.of(code), () -> log.newest(20)).stream()
            .filter(entry -> entry.operatorLogin().equals("000001/" + login))
            .toList();
    assertThat(told)
        .extracting(AuditEntry::operation)
        .contains("管理者の復旧（運用センター）", "最初の管理者の登録（運用センター）");
    assertThat(told)
        .allSatisfy(
            entry -> {
              assertThat(entry.detail()).containsEntry("運用センターの担当者", "運用　三郎");
              assertThat(entry.operatorId()).isNull();
            });
    assertThat(loggedThere()).extracting(AuditEntry::operation).contains("管理者の登録・復旧", "市区町村の照会");
  }

  @Test
  @Raises(FindingCode.NO_ADMINISTRATOR)
  @ComesClose(FindingCode.NO_ADMINISTRATOR)
  void theOnlyAdministratorIsHelpedInAgainAndNobodyElseIs() throws Exception {
    String me = administrator.login();
    MockHttpSession session = new MockHttpSession();
    signIn(session, me, administrator.password()).andExpect(redirectedUrl("/"));
    assertThat(refusedThere(() -> centre.administrator(code(), clerk.login(), "")))
        .as("while an administrator is at work")
        .containsExactly(FindingCode.OTHER_ADMINISTRATOR);

    for (int i = 0; i < 5; i++) {
      signIn(new MockHttpSession(), me, "wrong");
    }
    assertThat(there(() -> centre.find(code())).state().administrators()).isZero();
    assertThat(refusedThere(() -> centre.administrator(code(), clerk.login(), "")))
        .as("a clerk does not become an administrator so")
        .containsExactly(FindingCode.NO_ADMINISTRATOR);
    assertThat(refusedThere(() -> centre.administrator(code(), "system", "")))
        .containsExactly(FindingCode.OPERATOR_OF_SYSTEM);
    assertThat(refusedThere(() -> centre.administrator(code(), "二", "")))
        .containsExactly(FindingCode.LOGIN_UNREADABLE);

    Made made = there(() -> centre.administrator(code(), me, ""));
    assertThat(made.known()).isTrue();
    signIn(new MockHttpSession(), me, made.password()).andExpect(redirectedUrl("/login/password"));
    open(session, "/account").andExpect(redirectedUrl("/login?ended"));
    assertThat(loggedHere("管理者の復旧（運用センター）").detail())
        .containsEntry("利用者ID", me)
        .containsEntry("運用センターの担当者", "運用　三郎");
  }

  @Test
  void theListTellsOfOperatorsAndSealsAndOfNobodyElse() throws Exception {
    signIn(new MockHttpSession(), clerk.login(), clerk.password()).andExpect(redirectedUrl("/"));
    AdministeredMunicipality unsealed = there(() -> centre.find(code())).state();
    assertThat(unsealed.operators()).isEqualTo(3);
    assertThat(unsealed.administrators()).isEqualTo(1);
    assertThat(unsealed.lastSignIn()).isEqualTo(today());
    assertThat(unsealed.seal()).isNull();
    assertThat(unsealed.sealOverdue()).isTrue();

    chain.seal(municipality.code());
    AdministeredMunicipality sealed = there(() -> centre.list(code(), 1)).rows().getFirst();
    assertThat(sealed.seal()).isNotNull();
    assertThat(sealed.sealOverdue()).isFalse();
    // Nothing new to be sealed is no delay, as long as somebody looks.
    clock.pass(Duration.ofHours(3));
    assertThat(there(() -> centre.find(code())).state().sealOverdue()).isTrue();
    chain.seal(municipality.code());
    assertThat(there(() -> centre.find(code())).state().sealOverdue()).isFalse();
    assertThat(there(() -> centre.find(code())).seals())
        .isNotEmpty()
        .allMatch(seal -> seal.municipality().equals(code()) && seal.fits());
    assertThatThrownBy(() -> there(() -> centre.find("473821x")))
        .isInstanceOf(NotServedException.class);
  }

  /** Whatever statement were sent while the centre acts for a municipality. */
  @Test
  void theDatabaseKeepsResidentsAndTheLogFromTheCentre() {
    as(
        clerk.login(),
        () ->
            door.enter(
                Operation.of(
                    "試験", jp.daicho.server.audit.AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY),
                passage -> {
                  RegisteredPeople.register(passage, registration);
                  return 0;
                }));
    ServedMunicipality third = TestDatabase.newMunicipality();
    samples.create(third);
    tenancy.within(
        MunicipalityCode.CENTRE,
        () ->
            tenancy.visit(
                municipality.code(),
                () -> {
                  for (String table :
                      List.of(
                          "resident_record",
                          "current_resident",
                          "move",
                          "audit_entry",
                          "audit_subject",
                          "audit_link",
                          "encryption_key")) {
                    assertThat(count("SELECT count(*) FROM " + table + " WHERE lg_code = ", code()))
                        .as(table)
                        .isZero();
                  }
                  assertThat(count("SELECT count(*) FROM operator WHERE lg_code = ", code()))
                      .isEqualTo(3);
                  String other = third.code().value();
                  assertThat(count("SELECT count(*) FROM operator WHERE lg_code = ", other))
                      .isZero();
                  assertThatIllegalStateException().isThrownBy(() -> tenancy.encryption());
                  assertThatIllegalStateException()
                      .isThrownBy(() -> tenancy.aside("SELECT 1", List.of(), row -> row.getInt(1)));
                  return 0;
                }));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> tenancy.within(municipality.code(), () -> tenancy.visit(third.code(), () -> 0)));
    boolean suspended =
        tenancy.within(
            municipality.code(),
            () ->
                municipalities.suspend(
                    third.code(),
                    new jp.daicho.server.tenancy.Suspension(clock.instant(), "だれか", "なし")));
    assertThat(suspended).as("by another municipality").isFalse();
  }

  private long count(String sql, String code) {
    return tenancy.read(sql + "?::bpchar", List.of(code), row -> row.getLong(1)).getFirst();
  }

  @Test
  void noResidentCanBeRegisteredAtTheCentre() {
    assertThatThrownBy(
            () ->
                tenancy.within(
                    MunicipalityCode.CENTRE,
                    () -> {
                      tenancy.write(
                          "INSERT INTO move (lg_code) VALUES (?)",
                          List.of(MunicipalityCode.CENTRE.value()));
                      return 0;
                    }))
        .isInstanceOf(DataAccessException.class);
  }

  /** Neither log without the other, and no act without both. */
  @Test
  void whatCannotBeToldToTheMunicipalitysLogIsNotDone() throws SQLException {
    String trigger =
        "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
            + " 'no room'; END $$; CREATE TRIGGER no_room BEFORE INSERT ON audit_entry FOR EACH ROW"
            + " WHEN (NEW.lg_code = '"
            + code()
            + "') EXECUTE FUNCTION no_room()";
    execute(trigger);
    try {
      assertThatThrownBy(() -> does(() -> centre.suspend(code(), "保守のため")))
          .isInstanceOf(DataAccessException.class);
    } finally {
      execute("DROP TRIGGER no_room ON audit_entry; DROP FUNCTION no_room()");
    }
    assertThat(served().isInService()).isTrue();
    assertThat(loggedThere())
        .filteredOn(entry -> entry.operation().equals("サービスの停止"))
        .isNotEmpty()
        .allMatch(entry -> entry.outcome() == Outcome.FAILED);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(), TestDatabase.owner().user(), TestDatabase.owner().password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void theCentresOwnLogIsChainedSealedAndChecked() throws SQLException {
    does(() -> centre.list("", 1));
    chain.seal(MunicipalityCode.CENTRE);
    assertThat(check.check(MunicipalityCode.CENTRE, List.of(), checked -> {}).faults()).isEmpty();
    assertThat(there(() -> centre.find("000001")).seals()).isNotEmpty();

    String mine =
        "SET app.lg_code = '000001'; UPDATE audit_entry SET operation = '%s' WHERE lg_code ="
            + " '000001' AND operator_login = '"
            + login
            + "' AND operation = '%s'";
    execute(mine.formatted("なにもしない", "市区町村一覧"));
    assertThat(check.check(MunicipalityCode.CENTRE, List.of(), checked -> {}).faults())
        .isNotEmpty();
    execute(mine.formatted("市区町村一覧", "なにもしない"));
    assertThat(check.check(MunicipalityCode.CENTRE, List.of(), checked -> {}).faults()).isEmpty();
  }
}
