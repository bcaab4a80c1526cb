package jp.daicho.server.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.partners.Behaviour;
import jp.daicho.partners.StandIn;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.KeptPaper;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A municipality with its people, linked with a stand-in that listens for this test alone. */
@ServiceTest
public abstract class LinkTestBase {
  /** Another municipality, never this one. */
  protected static final String ELSEWHERE = "473821";

  private static final Operation LOOK = Operation.of("試験", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(publishedSchema());

  @Autowired protected MockMvc web;
  @Autowired protected Drafts drafts;
  @Autowired protected Door door;
  @Autowired protected Registration registration;
  @Autowired protected Registry registry;
  @Autowired protected Tenancy tenancy;
  @Autowired protected Operators operators;
  @Autowired protected SampleOperators samples;
  @Autowired protected SystemOperator system;
  @Autowired protected LinkRounds rounds;
  @Autowired protected PartnerPorts ports;
  @Autowired protected SendingMessages sending;
  @Autowired protected ReceivedMessages received;

  protected final ServedMunicipality municipality = municipality();
  protected final String lgCode = municipality.code().value();
  protected final StandIn standIn = StandIn.start(0);
  protected final HttpPartner port = port(Partner.CS);

  /** Whose register it is. */
  protected ServedMunicipality municipality() {
    return TestDatabase.newMunicipality();
  }

  /** A way to the stand-in. */
  protected HttpPartner port(Partner partner) {
    return new HttpPartner(partner, standIn.address(), null, Duration.ofSeconds(20));
  }

  @BeforeEach
  void peopleAndOperators() {
    samples.create(municipality);
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                Operation.of("試験の準備", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY),
                passage -> {
                  RegisteredPeople.registerFirst(passage, registration);
                  return 0;
                }));
    // What the set-up put into the outbox is not what the tests are about.
    standIn.behave(Behaviour.NORMAL);
  }

  @AfterEach
  void stopTheStandIn() {
    ports.disconnect(Partner.CS);
    standIn.close();
  }

  /** One round with the stand-in, as the service does it by itself. */
  protected LinkRounds.Round round() {
    return CurrentOperator.as(system.of(municipality.code()), () -> rounds.run(port));
  }

  /** What the stand-in took, about one person or all, but for what the set-up registered. */
  protected List<String> taken(String kind) {
    return standIn.taken(lgCode).stream()
        .filter(message -> message.contains("\"kind\":\"" + kind + "\""))
        .toList();
  }

  protected static EnteredMove move(
      String type, Map<CommonField, String> common, AddressNumber... persons) {
    return new EnteredMove(
        MoveTypes.standard().get(type),
        common,
        Arrays.stream(persons)
            .map(person -> new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, person.value())))
            .toList());
  }

  /** Somebody moves out today by the special procedure or the ordinary one. */
  protected DecidedMove moveOut(String type, AddressNumber... persons) {
    return register(
        move(
            type,
            Map.of(
                CommonField.MOVED_ON, today().toString(),
                CommonField.NOTIFIED_ON, today().toString(),
                CommonField.DESTINATION_MUNICIPALITY_CODE, ELSEWHERE),
            persons));
  }

  protected DecidedMove register(EnteredMove move) {
    Draft draft = as(SampleOperators.CLERK, () -> drafts.enter(move, DraftSource.SCREEN, true));
    return decide(draft);
  }

  protected DecidedMove decide(Draft draft) {
    as(SampleOperators.DECIDER, () -> drafts.review(draft.number(), draft.revision()));
    return as(SampleOperators.DECIDER, () -> drafts.decide(draft.number(), draft.revision(), true));
  }

  protected ResidentRecord latest(AddressNumber number) {
    return as(
            SampleOperators.CLERK,
            () -> door.enter(LOOK, passage -> registry.latest(passage, number)))
        .orElseThrow();
  }

  protected static String codeOf(ResidentRecord record) {
    return java.util.Objects.requireNonNull(record.numbers().residentRecordCode()).value();
  }

  protected static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo"));
  }

  protected <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(login), work);
  }

  protected Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }

  protected ResultActions open(String login, String address) throws Exception {
    return web.perform(get(address).with(authentication(signedIn(login))));
  }

  /** Keeps a list that was fetched as PDF, and its first page as a picture, to be looked at. */
  protected static void keep(String name, ResultActions fetched) throws Exception {
    byte[] pdf = fetched.andReturn().getResponse().getContentAsByteArray();
    KeptPaper.draw(name, pdf);
  }

  protected ResultActions send(String login, String address, String json) throws Exception {
    return web.perform(
        post(address)
            .contentType("application/json")
            .content(json)
            .with(authentication(signedIn(login)))
            .with(csrf()));
  }

  protected static String body(ResultActions result) throws Exception {
    return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  protected UsernamePasswordAuthenticationToken signedIn(String login) {
    return UsernamePasswordAuthenticationToken.authenticated(
        operator(login), null, AuthorityUtils.NO_AUTHORITIES);
  }

  /** That a message is one by the published schema. */
  protected static void assertBySchema(String message) {
    assertThat(SCHEMA.validate(message, InputFormat.JSON)).as(message).isEmpty();
  }

  private static String publishedSchema() {
    try {
      return Files.readString(Path.of("..", "docs", "schema", "link-message-1.schema.json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Other systems are told of support measures as well (7.2.3), so that they need to see them. */
  protected void letTheSystemSeeMeasures() {
    tenancy.within(
        municipality.code(),
        () -> {
          operators.grant(
              operator(SampleOperators.CLERK).operatorId(),
              Permission.SUPPORT_MEASURE_ENQUIRY,
              today().minusDays(1));
          return true;
        });
  }
}
