package jp.daicho.server.administration;

import static jp.daicho.server.operators.Permission.DISPLAY_ADMINISTRATION;
import static jp.daicho.server.operators.Permission.ENQUIRY;
import static jp.daicho.server.operators.Permission.MOVE_ENTRY;
import static jp.daicho.server.operators.Permission.OPERATOR_ADMINISTRATION;
import static jp.daicho.server.operators.Permission.REVIEW;
import static jp.daicho.server.operators.Permission.SEE_INDIVIDUAL_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.administration.AdministeredOperator.State;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SystemOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Operators and their permissions, entered beforehand and by two people (10.3, 10.4). */
class OperatorAdministrationTests extends AdministrationTestBase {
  private static final OperatorEntry ENTRY = new OperatorEntry("新任　四郎", "001", "001", false);

  @Autowired SystemOperator system;

  @Test
  void whoIsRegisteredForATimeToComeMayWorkFromItsFirstToItsLastDay() {
    LocalDate from = today().plusDays(5);
    long number =
        asAdministrator(
                () -> administration.add("yotei", ENTRY, from.toString(), from.plusDays(9) + ""))
            .number();
    administer(() -> grants.change(number, version(number), give(from + "", "", ENQUIRY)));

    assertThat(view(number).operator().state()).isEqualTo(State.BEFORE);
    assertThat(held("yotei")).isEmpty();
    days(5);
    assertThat(view(number).operator().state()).isEqualTo(State.ACTIVE);
    assertThat(held("yotei")).containsExactly(ENQUIRY);
    days(10);
    assertThat(view(number).operator().state()).isEqualTo(State.OVER);
    assertThat(held("yotei")).isEmpty();
    assertThat(told("利用者の登録"))
        .containsEntry("利用者ID", "yotei")
        .containsEntry("利用者名称", "新任　四郎")
        .doesNotContainKey("パスワード");
  }

  @Test
  @Proves("10.3-M6")
  void everyDatumOfAnOperatorIsRegisteredChangedAndEndedBeforehand() {
    administer(() -> departments.add("002", "税務課"));
    administer(() -> grants.change("002", 1, give("", "", REVIEW)));
    long number = number(clerk.login());
    LocalDate day = today().plusDays(3);
    OperatorEntry later = new OperatorEntry("窓口　華子", "002", "", false);

    administer(() -> administration.change(number, version(number), day + "", later));
    administer(() -> grants.change(number, version(number), take(day + "", MOVE_ENTRY)));
    administer(
        () ->
            administration.setPeriod(
                number,
                version(number),
                view(number).operator().validFrom() + "",
                day.plusDays(7) + ""));

    assertThat(view(number).operator().profile().department()).isEqualTo("市民課");
    assertThat(view(number).ahead()).extracting(OperatorProfile::department).containsExactly("税務課");
    assertThat(held(clerk.login())).contains(MOVE_ENTRY).doesNotContain(REVIEW);
    days(3);
    assertThat(operator(clerk.login()).displayName()).isEqualTo("窓口　華子");
    assertThat(operator(clerk.login()).department()).isEqualTo("税務課");
    assertThat(operator(clerk.login()).place()).isNull();
    assertThat(held(clerk.login())).contains(REVIEW).doesNotContain(MOVE_ENTRY);
    days(8);
    assertThat(held(clerk.login())).isEmpty();
    assertThat(told("利用者の変更")).containsEntry("所属部署", "市民課 → 税務課");
  }

  @Test
  void aChangeAheadCanBeTakenBack() {
    long number = number(clerk.login());
    LocalDate day = today().plusDays(3);
    administer(
        () ->
            administration.change(
                number, version(number), day + "", new OperatorEntry("別名　花子", "001", "", false)));
    administer(() -> administration.withdraw(number, version(number), day));

    days(5);
    assertThat(operator(clerk.login()).displayName()).isEqualTo("窓口　花子");
    assertThat(view(number).ahead()).isEmpty();
  }

  @Test
  @Proves({"10.3-M4", "10.3-M5"})
  void permissionsAreGivenToAPersonOrToADepartmentByTheAdministratorAlone() {
    long number = add("one");
    administer(() -> departments.add("002", "税務課"));
    administer(() -> grants.change("002", 1, give("", "", ENQUIRY)));
    administer(
        () ->
            administration.change(
                number, version(number), "", new OperatorEntry("試験　一郎", "002", "", false)));
    administer(() -> grants.change(number, version(number), give("", "", REVIEW)));

    assertThat(held("one")).containsExactlyInAnyOrder(ENQUIRY, REVIEW);
    assertThat(view(number).byDepartment()).containsExactly(ENQUIRY);
    int seen = version(number);
    for (String other : new String[] {clerk.login(), SampleOperators.DECIDER}) {
      assertThatExceptionOfType(AccessRefusedException.class)
          .isThrownBy(
              () ->
                  as(
                      other,
                      () -> {
                        grants.change(number, seen, give("", "", MOVE_ENTRY));
                        return 0;
                      }));
    }
    assertThat(held("one")).doesNotContain(MOVE_ENTRY);
  }

  /** Every permission alone, and nothing else with it. */
  @Test
  @Proves("10.3-M10")
  void eachPermissionIsGivenAndTakenOnItsOwn() {
    long number = add("single");
    for (Permission permission : Permission.of(municipality.code())) {
      administer(() -> grants.change(number, version(number), give("", "", permission)));
      assertThat(held("single")).as(permission.label()).containsExactly(permission);
      administer(() -> grants.change(number, version(number), take("", permission)));
      assertThat(held("single")).as(permission.label()).isEmpty();
    }
  }

  @Test
  @Raises({FindingCode.OWN_PERMISSIONS, FindingCode.LAST_ADMINISTRATOR})
  @ComesClose({FindingCode.OWN_PERMISSIONS, FindingCode.LAST_ADMINISTRATOR})
  void nobodyChangesHerOwnPermissionsNorTakesAwayTheLastAdministrator() {
    String me = administrator.login();
    long own = number(me);
    assertThat(refused(() -> grants.change(own, version(own), give("", "", ENQUIRY))))
        .containsExactly(FindingCode.OWN_PERMISSIONS);
    assertThat(refused(() -> accounts.stop(own))).containsExactly(FindingCode.OWN_PERMISSIONS);
    assertThat(refused(() -> grants.change("001", 1, give("", "", ENQUIRY))))
        .containsExactly(FindingCode.OWN_PERMISSIONS);

    // A second administrator may, until nobody would be left.
    long second = add("second", OPERATOR_ADMINISTRATION, DISPLAY_ADMINISTRATION);
    LocalDate last = today().plusDays(2);
    administer(
        () -> administration.setPeriod(second, version(second), "2020-04-01", last.toString()));
    assertThat(refusedTo("second", () -> grants.change(own, version(own), give("", "", ENQUIRY))))
        .isEmpty();
    assertThat(held(me)).contains(ENQUIRY);
    assertThat(
            refusedTo(
                "second",
                () -> grants.change(own, version(own), take("", OPERATOR_ADMINISTRATION))))
        .containsExactly(FindingCode.LAST_ADMINISTRATOR);
    assertThat(refusedTo("second", () -> accounts.stop(own)))
        .containsExactly(FindingCode.LAST_ADMINISTRATOR);
    assertThat(held(me)).contains(OPERATOR_ADMINISTRATION);
  }

  @Test
  @Raises(FindingCode.CHANGE_IN_THE_PAST)
  @ComesClose(FindingCode.CHANGE_IN_THE_PAST)
  void whatIsPastStaysAsItWas() {
    long number = number(clerk.login());
    String yesterday = today().minusDays(1).toString();

    assertThat(refused(() -> grants.change(number, version(number), take(yesterday, ENQUIRY))))
        .containsExactly(FindingCode.CHANGE_IN_THE_PAST);
    assertThat(refused(() -> administration.change(number, version(number), yesterday, ENTRY)))
        .containsExactly(FindingCode.CHANGE_IN_THE_PAST);
    assertThat(
            refused(
                () -> administration.setPeriod(number, version(number), "2020-04-01", yesterday)))
        .containsExactly(FindingCode.CHANGE_IN_THE_PAST);
    assertThat(
            refused(
                () -> grants.change(number, version(number), take(today().toString(), ENQUIRY))))
        .isEmpty();
  }

  @Test
  @Raises({
    FindingCode.LOGIN_UNREADABLE,
    FindingCode.PLACE_OF_OPERATOR_MISSING,
    FindingCode.NO_PERMISSION_CHOSEN,
    FindingCode.OPERATOR_OF_SYSTEM
  })
  @ComesClose({
    FindingCode.LOGIN_UNREADABLE,
    FindingCode.PLACE_OF_OPERATOR_MISSING,
    FindingCode.NO_PERMISSION_CHOSEN,
    FindingCode.OPERATOR_OF_SYSTEM
  })
  void faultsOfAnEntryAreToldAllAtOnce() {
    assertThat(
            refused(
                () ->
                    administration.add(
                        "利用者", new OperatorEntry("", "999", "", true), "R8.13.1", "")))
        .containsExactlyInAnyOrder(
            FindingCode.LOGIN_UNREADABLE,
            FindingCode.IMPOSSIBLE_DATE,
            FindingCode.EMPTY,
            FindingCode.UNKNOWN_CODE,
            FindingCode.PLACE_OF_OPERATOR_MISSING);
    assertThat(refused(() -> administration.add(clerk.login(), ENTRY, "", "")))
        .containsExactly(FindingCode.CODE_TAKEN);
    assertThat(
            refused(
                () ->
                    administration.add(
                        "u.1-_", new OperatorEntry("別　人", "001", "001", true), "", "")))
        .isEmpty();
    long number = number("u.1-_");
    assertThat(refused(() -> grants.change(number, version(number), take(""))))
        .containsExactly(FindingCode.NO_PERMISSION_CHOSEN);
    assertThat(refused(() -> grants.change(number, 99, give("", "", ENQUIRY))))
        .containsExactly(FindingCode.ENTRY_CHANGED);
    Operator server = system.of(municipality.code());
    assertThat(refused(() -> accounts.stop(server.operatorId())))
        .containsExactly(FindingCode.OPERATOR_OF_SYSTEM);
    assertThatExceptionOfType(OperatorUnknownException.class)
        .isThrownBy(() -> administer(() -> accounts.stop(987_654)));
  }

  /** What residents' items are seen is managed by a permission of its own. */
  @Test
  void theItemsSeenAreManagedApartFromOtherPermissions() {
    long number = add("looker");
    add("display", DISPLAY_ADMINISTRATION);
    add("powers", OPERATOR_ADMINISTRATION);
    int seen = version(number);

    assertThat(
            refusedTo(
                "display", () -> grants.change(number, seen, give("", "", SEE_INDIVIDUAL_NUMBER))))
        .isEmpty();
    assertThat(held("looker")).containsExactly(SEE_INDIVIDUAL_NUMBER);
    int now = version(number);
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () -> refusedTo("display", () -> grants.change(number, now, give("", "", ENQUIRY))));
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () ->
                refusedTo(
                    "powers", () -> grants.change(number, now, take("", SEE_INDIVIDUAL_NUMBER))));
    assertThat(held("looker")).containsExactly(SEE_INDIVIDUAL_NUMBER);
  }

  /** There is no rank that could be given a permission: only people and departments. */
  @Test
  @Proves("10.3-N1")
  void noPermissionHangsOnARank() {
    Set<String> known =
        Stream.of(NewOperator.class, OperatorProfile.class, AdministeredOperator.class)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .map(component -> component.getName().toLowerCase(java.util.Locale.ROOT))
            .collect(java.util.stream.Collectors.toSet());

    assertThat(known)
        .contains("department", "permissions")
        .noneMatch(
            name -> name.contains("rank") || name.contains("role") || name.contains("title"));
    assertThat(PermissionHolder.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(
            PermissionHolder.OfOperator.class, PermissionHolder.OfDepartment.class);
    assertThat(EnumSet.allOf(Permission.class))
        .extracting(Permission::label)
        .noneMatch(label -> label.contains("課長") || label.contains("係長") || label.contains("職位"));
  }
}
