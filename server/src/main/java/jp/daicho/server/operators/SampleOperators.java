package jp.daicho.server.operators;

import static jp.daicho.server.operators.Permission.AUDIT_READING;
import static jp.daicho.server.operators.Permission.BATCH;
import static jp.daicho.server.operators.Permission.CERTIFICATE_ISSUE;
import static jp.daicho.server.operators.Permission.DATA_EXTRACTION;
import static jp.daicho.server.operators.Permission.DATA_INTAKE;
import static jp.daicho.server.operators.Permission.DECISION;
import static jp.daicho.server.operators.Permission.DISPLAY_ADMINISTRATION;
import static jp.daicho.server.operators.Permission.ENQUIRY;
import static jp.daicho.server.operators.Permission.LINKS;
import static jp.daicho.server.operators.Permission.MEMBER_ORDER;
import static jp.daicho.server.operators.Permission.MEMO_ENTRY;
import static jp.daicho.server.operators.Permission.MOVE_ENTRY;
import static jp.daicho.server.operators.Permission.OPERATOR_ADMINISTRATION;
import static jp.daicho.server.operators.Permission.REFERENCE_MANAGEMENT;
import static jp.daicho.server.operators.Permission.RESIDENT_RECORD_CODE_ASSIGNMENT;
import static jp.daicho.server.operators.Permission.RESTRICTION_MANAGEMENT;
import static jp.daicho.server.operators.Permission.RESTRICTION_TEMPORARY_RELEASE;
import static jp.daicho.server.operators.Permission.REVIEW;
import static jp.daicho.server.operators.Permission.SEE_INDIVIDUAL_NUMBER;
import static jp.daicho.server.operators.Permission.SEE_REGISTERED_DOMICILE;
import static jp.daicho.server.operators.Permission.SEE_RESIDENCE_STATUS;
import static jp.daicho.server.operators.Permission.SEE_RESIDENT_RECORD_CODE;
import static jp.daicho.server.operators.Permission.SUPPORT_MEASURE_ENQUIRY;
import static jp.daicho.server.operators.Permission.SUPPORT_MEASURE_MANAGEMENT;
import static jp.daicho.server.operators.Permission.SUPPORT_MEASURE_RELEASE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Three operators to try the system with. They exist only in a sample municipality, and their
 * passwords are made anew each time they are asked for.
 */
@Component
public final class SampleOperators {
  /** The counter clerk's login. */
  public static final String CLERK = "madoguchi";

  /** The decider's login. */
  public static final String DECIDER = "kessai";

  /** The administrator's login. */
  public static final String ADMINISTRATOR = "kanri";

  private static final String DEPARTMENT = "001";
  private static final String PLACE = "001";

  private static final List<Role> ROLES =
      List.of(
          new Role(
              CLERK,
              "窓口　花子",
              "窓口",
              Set.of(
                  ENQUIRY,
                  MOVE_ENTRY,
                  LINKS,
                  RESIDENT_RECORD_CODE_ASSIGNMENT,
                  MEMO_ENTRY,
                  MEMBER_ORDER,
                  CERTIFICATE_ISSUE,
                  SEE_REGISTERED_DOMICILE,
                  SEE_INDIVIDUAL_NUMBER,
                  SEE_RESIDENT_RECORD_CODE,
                  SEE_RESIDENCE_STATUS)),
          new Role(
              DECIDER,
              "決裁　太郎",
              "決裁",
              Set.of(
                  ENQUIRY,
                  REVIEW,
                  DECISION,
                  MEMO_ENTRY,
                  MEMBER_ORDER,
                  CERTIFICATE_ISSUE,
                  SEE_REGISTERED_DOMICILE,
                  SEE_INDIVIDUAL_NUMBER,
                  SEE_RESIDENT_RECORD_CODE,
                  SEE_RESIDENCE_STATUS,
                  SUPPORT_MEASURE_ENQUIRY,
                  SUPPORT_MEASURE_MANAGEMENT,
                  SUPPORT_MEASURE_RELEASE,
                  RESTRICTION_MANAGEMENT,
                  RESTRICTION_TEMPORARY_RELEASE)),
          new Role(
              ADMINISTRATOR,
              "管理　次郎",
              "管理",
              Set.of(
                  OPERATOR_ADMINISTRATION,
                  DISPLAY_ADMINISTRATION,
                  AUDIT_READING,
                  REFERENCE_MANAGEMENT,
                  DATA_INTAKE,
                  DATA_EXTRACTION,
                  LINKS,
                  BATCH)));

  private final Operators operators;
  private final Tenancy tenancy;
  private final Clock clock;

  /** Made once. */
  SampleOperators(Operators operators, Tenancy tenancy, Clock clock) {
    this.operators = operators;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * How to sign in as a sample operator.
   *
   * @param role 窓口, 決裁 or 管理
   * @param login the name to sign in with
   * @param password the password made now
   */
  public record Credentials(String role, String login, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
      return login;
    }
  }

  private record Role(String login, String displayName, String role, Set<Permission> permissions) {}

  /**
   * Makes the three operators, or gives those that exist new passwords.
   *
   * @throws IllegalArgumentException if the municipality is not a sample
   */
  public List<Credentials> create(ServedMunicipality municipality) {
    if (!municipality.sample()) {
      throw new IllegalArgumentException("sample operators exist only in a sample municipality");
    }
    LocalDate from = municipality.servedFrom();
    return tenancy.within(
        municipality.code(),
        () -> {
          operators.putDepartment(DEPARTMENT, "市民課");
          operators.putPlace(PLACE, "本庁市民課窓口", PlaceKind.MAIN_OFFICE, from);
          List<Credentials> made = new ArrayList<>();
          for (Role role : ROLES) {
            String password = GeneratedPassword.next();
            operators
                .find(role.login(), "")
                .ifPresentOrElse(
                    operator -> operators.setPassword(operator.operatorId(), password),
                    () -> operators.add(operator(role, password, from)));
            made.add(new Credentials(role.role(), role.login(), password));
          }
          return made;
        });
  }

  private NewOperator operator(Role role, String password, LocalDate from) {
    LocalDate today = LocalDate.now(clock);
    return new NewOperator(
        role.login(),
        password,
        role.displayName(),
        DEPARTMENT,
        PLACE,
        from.isBefore(today) ? from : today,
        null,
        role.permissions());
  }
}
