package jp.daicho.server.journey;

import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with a new municipality, as browsers reach it. */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
abstract class JourneyTestBase {
  /** For what stands in the register before the journey. */
  private static final Operation SET_UP =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired SampleOperators samples;
  @Autowired Operators operators;
  @Autowired Tenancy tenancy;
  @Autowired Door door;
  @Autowired Registration registration;
  @LocalServerPort int port;

  final ServedMunicipality municipality = TestDatabase.newMunicipality();

  /** Registers the {@link RegisteredPeople}, with the sample operators there already. */
  void registerPeople() {
    CurrentOperator.as(
        tenancy.within(
            municipality.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow()),
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.registerFirst(passage, registration);
                  return 0;
                }));
  }
}
