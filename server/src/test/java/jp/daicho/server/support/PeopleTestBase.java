package jp.daicho.server.support;

import java.time.LocalDate;
import java.util.Set;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.NewOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality of its own with the sample operators and the {@link RegisteredPeople}. */
public abstract class PeopleTestBase {
  protected static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired protected Door door;
  @Autowired protected Registration registration;
  @Autowired protected Operators operators;
  @Autowired protected SampleOperators samples;
  @Autowired protected Tenancy tenancy;

  protected final ServedMunicipality municipality = TestDatabase.newMunicipality();
  protected Credentials clerk = new Credentials("", "", "");

  @BeforeEach
  void registerPeople() {
    clerk = samples.create(municipality).getFirst();
    inside(
        passage -> {
          RegisteredPeople.register(passage, registration);
          return 0;
        });
  }

  /** One more operator, at the place and terminal of the clerk. */
  protected final void addOperator(String login, Set<Permission> permissions) {
    tenancy.within(
        municipality.code(),
        () ->
            operators.add(
                new NewOperator(
                    login,
                    "twelve letters or more",
                    "照会　三郎",
                    "001",
                    "001",
                    LocalDate.of(2020, 4, 1),
                    null,
                    permissions)));
  }

  /** Work in the register that is no part of what is tested. */
  protected final <T> T inside(Door.PassageWork<T, RuntimeException> work) {
    return asClerk(() -> door.enter(SET_UP, work));
  }

  protected final <T> T asClerk(Work<T, RuntimeException> work) {
    return as(SampleOperators.CLERK, work);
  }

  protected final <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(login), work);
  }

  protected final Operator operator(String login) {
    return operator(municipality, login);
  }

  /** An operator of any municipality that is served. */
  protected final Operator operator(ServedMunicipality of, String login) {
    return tenancy.within(of.code(), () -> operators.find(login, "端末1").orElseThrow());
  }
}
