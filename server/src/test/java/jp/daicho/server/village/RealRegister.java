package jp.daicho.server.village;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.move.ReferenceData;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.springframework.beans.factory.BeanFactory;

/** The register of one municipality on the database, as its operators see it. */
final class RealRegister {
  private static final Operation LOOK = Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation PREPARE =
      Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);
  private static final Operation CHECK =
      Operation.of("試験", AuditAction.SYSTEM_EVENT, Permission.BATCH);

  private final Door door;
  private final Registry registry;
  private final Registration registration;
  private final RegisterCheck check;
  private final AddressBooks addressBooks;
  private final Operators operators;
  private final Tenancy tenancy;
  private final ServedMunicipality municipality;
  private final Operator clerk;
  private final Operator decider;
  private final Operator server;

  /** That of a municipality nobody else uses; its operators are made. */
  RealRegister(BeanFactory service, ServedMunicipality municipality) {
    door = service.getBean(Door.class);
    registry = service.getBean(Registry.class);
    registration = service.getBean(Registration.class);
    check = service.getBean(RegisterCheck.class);
    addressBooks = service.getBean(AddressBooks.class);
    operators = service.getBean(Operators.class);
    tenancy = service.getBean(Tenancy.class);
    this.municipality = municipality;
    service.getBean(SampleOperators.class).create(municipality);
    clerk = operator(SampleOperators.CLERK);
    decider = operator(SampleOperators.DECIDER);
    server = service.getBean(SystemOperator.class).of(municipality.code());
  }

  private Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }

  <T> T asClerk(Work<T, RuntimeException> work) {
    return CurrentOperator.as(clerk, work);
  }

  <T> T asDecider(Work<T, RuntimeException> work) {
    return CurrentOperator.as(decider, work);
  }

  <T> T asSystem(Work<T, RuntimeException> work) {
    return CurrentOperator.as(server, work);
  }

  /** Puts codes into the pool, as many as a long life needs (4.3.1). */
  void addRecordCodes(List<ResidentRecordCode> codes) {
    asClerk(
        () ->
            door.enter(
                PREPARE,
                passage -> {
                  registration.addRecordCodes(passage, codes);
                  return codes.size();
                }));
  }

  /** The people of {@link RegisteredPeople}, with the numbers of moves that they use. */
  void addPeople() {
    asClerk(
        () ->
            door.enter(
                PREPARE,
                passage -> {
                  RegisteredPeople.registerFirst(passage, registration);
                  return 0;
                }));
  }

  /** What the rules look up. The municipality has no towns of its own, which is read here. */
  ReferenceData referenceData() {
    return asClerk(
        () ->
            door.enter(
                LOOK,
                passage -> {
                  ReferenceData reference = addressBooks.referenceData(passage);
                  reference.addresses().knowsTown(municipality.code(), "");
                  return reference;
                }));
  }

  List<ResidentRecord> ofMove(long moveNumber) {
    return asClerk(() -> door.enter(LOOK, passage -> registry.ofMove(passage, moveNumber)));
  }

  List<RegisteredVersion> versions(AddressNumber person) {
    return asClerk(() -> door.enter(LOOK, passage -> registry.moves(passage, person)));
  }

  Optional<ResidentRecord> asOf(AddressNumber person, LocalDate day, Instant known) {
    return asClerk(() -> door.enter(LOOK, passage -> registry.asOf(passage, person, day, known)));
  }

  List<ResidentRecord> householdAsOf(HouseholdNumber household, LocalDate day, Instant known) {
    return asClerk(
        () -> door.enter(LOOK, passage -> registry.householdAsOf(passage, household, day, known)));
  }

  RegisterCheck.Findings check() {
    return asSystem(() -> door.enter(CHECK, passage -> check.check(passage, persons -> {})));
  }

  /** Writes a row by constant SQL. */
  void write(String statement, List<Object> values) {
    asClerk(
        () ->
            door.enter(
                PREPARE,
                passage -> {
                  passage.write(statement, values);
                  return 0;
                }));
  }

  /** Texts of a query with the code of the municipality as its only value. */
  List<String> texts(String query) {
    return asClerk(
        () ->
            door.enter(
                LOOK,
                passage ->
                    passage.read(
                        query, List.of(municipality.code().value()), row -> row.getString(1))));
  }
}
