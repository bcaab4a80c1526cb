package jp.daicho.server.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.links.Message;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.DeletedRecordTransfers;
import jp.daicho.server.registry.NumberRotation;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.registry.RegisterCheck.Fault;
import jp.daicho.server.registry.RegisterCheck.Rule;
import jp.daicho.server.registry.RegisterWitnesses;
import jp.daicho.server.support.RegisteredPeople;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/**
 * A municipality in which Individual Numbers come every way they can: registered, told by a
 * message, entered and waiting, corrected, printed, told to others, deleted and moved over.
 */
abstract class NumbersTestBase extends LinkTestBase {
  static final String FATHERS = RegisteredPeople.FATHERS_NUMBER.value();
  static final String TOLD = IndividualNumber.ofBody("72100000001").value();
  static final String MISTYPED = IndividualNumber.ofBody("72100000002").value();
  static final String CORRECTED = IndividualNumber.ofBody("72100000003").value();
  static final String WAITING = IndividualNumber.ofBody("72100000004").value();
  static final String BY_PROGRAM = IndividualNumber.ofBody("72100000005").value();
  static final String REFUSED = IndividualNumber.ofBody("72100000006").value();
  static final List<String> ALL =
      List.of(FATHERS, TOLD, MISTYPED, CORRECTED, WAITING, BY_PROGRAM, REFUSED);

  static final AddressNumber FATHER = RegisteredPeople.FATHER;
  static final AddressNumber MOTHER = RegisteredPeople.MOTHER;
  static final AddressNumber STUDENT = RegisteredPeople.STUDENT;

  static final Operation WORK = Operation.of("試験", AuditAction.BATCH_UPDATE, Permission.BATCH);

  @Autowired Certificates certificates;
  @Autowired SampleAuthority authority;
  @Autowired RegisterCheck check;
  @Autowired NumberRotation rotation;
  @Autowired DeletedRecordTransfers transfers;
  @Autowired RegisterWitnesses witnesses;

  /** The draft that waits with a number. */
  long waiting;

  /** The paper with a number. */
  long paper;

  /** Everything that can bring a number into the database. */
  final void everythingHappens() throws Exception {
    authority.create(municipality, "試験市長", "見本　太郎");
    tell("n-1", codeOf(latest(MOTHER)), TOLD);
    tell("n-2", codeOf(latest(MOTHER)), REFUSED);
    register(number("individual-number-correction", STUDENT, MISTYPED));
    register(number("individual-number-correction", STUDENT, wide(CORRECTED)));
    enterByProgram();
    round();
    paper = issue().issueNo();
    search(FATHERS);
    register(
        move(
            "death",
            Map.of(
                CommonField.MOVED_ON, today().toString(),
                CommonField.NOTICED_ON, today().toString()),
            MOTHER));
    round();
    moveOver(MOTHER);
    Draft draft =
        as(
            SampleOperators.CLERK,
            () ->
                drafts.enter(
                    number("individual-number-correction", FATHER, wide(WAITING)),
                    DraftSource.SCREEN,
                    true));
    waiting = draft.number();
  }

  static EnteredMove number(String type, AddressNumber person, String number) {
    return move(type, Map.of(CommonField.MOVED_ON, today().toString()), person)
        .with(0, PersonField.INDIVIDUAL_NUMBER, number);
  }

  private static String wide(String number) {
    StringBuilder wide = new StringBuilder();
    number.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
    return wide.toString();
  }

  private void enterByProgram() throws Exception {
    sendByProgram().andExpect(status().isCreated());
    sendByProgram().andExpect(status().isCreated());
  }

  /** Asks for the same twice with one key; the draft is then withdrawn. */
  org.springframework.test.web.servlet.ResultActions sendByProgram() throws Exception {
    return web.perform(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/api/drafts")
            .header("Idempotency-Key", "wish-1")
            .contentType("application/json")
            .content(
                """
                {"alertsConfirmed": true, "entry": {"type": "individual-number-correction",
                 "movedOn": "%s",
                 "persons": [{"addressNumber": "%s", "individualNumber": "%s"}]}}
                """
                    .formatted(today(), RegisteredPeople.STUDENT.value(), BY_PROGRAM))
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.authentication(
                    signedIn(SampleOperators.CLERK)))
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.csrf()));
  }

  void tell(String id, String code, String number) {
    ObjectNode body = MessageJson.body();
    body.put("individualNumber", number).put("cause", "generated").put("on", today().toString());
    standIn.put(
        lgCode,
        MessageJson.print(
            new Message(
                id, "individual-number", ELSEWHERE, lgCode, Instant.now(), "", code, body)));
    round();
  }

  private IssuedPaper issue() {
    return as(
        SampleOperators.CLERK,
        () ->
            certificates
                .issue(
                    new CertificateRequest(
                        null,
                        List.of(FATHER),
                        new CertificateChoice(
                            CertificateForm.INDIVIDUAL,
                            Set.of(CertificateItem.INDIVIDUAL_NUMBER),
                            false,
                            false,
                            Requester.SELF,
                            "手続のため",
                            1),
                        SealChoice.OF_AUTHENTICATOR),
                    true)
                .getFirst());
  }

  /** 宛名番号 of whoever is found by a number. */
  List<String> search(String number) {
    return inside(
        passage ->
            registry.withNumbers(passage, List.of(number), List.of(), List.of()).stream()
                .map(record -> record.key().addressNumber().value())
                .toList());
  }

  List<ResidentRecord> history(AddressNumber person) {
    return inside(passage -> registry.history(passage, person)).stream()
        .map(version -> version.resident())
        .toList();
  }

  private void moveOver(AddressNumber person) {
    LocalDate always = LocalDate.of(2999, 1, 1);
    int moved =
        inside(
            passage ->
                transfers
                    .moveOver(
                        passage, transfers.begin(passage, always, 0, 0), always, List.of(person))
                    .size());
    assertThat(moved).isEqualTo(1);
  }

  NumberRotation.Done rotate() {
    return asSystem(() -> rotation.rotate(municipality.code(), Duration.ZERO, values -> {}));
  }

  <T> T asSystem(java.util.function.Supplier<T> work) {
    return CurrentOperator.as(system.of(municipality.code()), work::get);
  }

  <T> T inside(jp.daicho.server.operators.Door.PassageWork<T, RuntimeException> work) {
    return asSystem(() -> door.enter(WORK, work));
  }

  /** The texts of a column, as they are kept. */
  List<String> kept(EncryptedColumn column) throws SQLException {
    String text = column.isJson() ? "(" + column.column() + " #>> '{}')" : column.column();
    return EveryColumn.texts(
        municipality,
        "SELECT %s FROM %s WHERE %s IS NOT NULL".formatted(text, column.table(), text));
  }

  /** The numbers of all versions, as they are kept. */
  List<String> keptNumbers() throws SQLException {
    return EveryColumn.texts(
        municipality,
        "SELECT individual_number FROM recorded_version WHERE individual_number IS NOT NULL"
            + " ORDER BY address_number, version");
  }

  /** The digests by which people are found. */
  List<String> digests() throws SQLException {
    return EveryColumn.texts(
        municipality,
        "SELECT individual_number_digest FROM current_resident"
            + " WHERE individual_number_digest IS NOT NULL UNION ALL"
            + " SELECT individual_number_digest FROM deleted_person"
            + " WHERE individual_number_digest IS NOT NULL");
  }

  /** Without what these people have from the beginning: their numbers come from no series. */
  List<Fault> faults() {
    return inside(passage -> check.check(passage, derived -> {})).faults().stream()
        .filter(fault -> fault.rule() != Rule.NUMBERS_GO_ON)
        .toList();
  }
}
