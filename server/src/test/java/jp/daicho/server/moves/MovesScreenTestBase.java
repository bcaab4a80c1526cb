package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What the tests of the screens of moves share: a municipality, its operators, forms and a family.
 */
@ServiceTest
abstract class MovesScreenTestBase {
  static final Path FAMILY = Path.of("..", "examples", "transfer-certificate-family.csv");
  static final String INDIVIDUAL_NUMBER = "902100000010";
  static final String RECORD_CODE = "90210000010";

  static final Operation SET_UP = Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.ENQUIRY);

  @Autowired MockMvc web;
  @Autowired Drafts drafts;
  @Autowired EntryLocks locks;
  @Autowired Door door;
  @Autowired Registration registration;
  @Autowired Registry registry;
  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;

  final ServedMunicipality municipality = municipality();

  /** Whose register it is. */
  ServedMunicipality municipality() {
    return TestDatabase.newMunicipality();
  }

  @BeforeEach
  void operators() {
    samples.create(municipality);
  }

  void registerPeople() {
    as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                SET_UP,
                passage -> {
                  RegisteredPeople.registerFirst(passage, registration);
                  return 0;
                }));
  }

  long storeFamily() throws Exception {
    return store(family());
  }

  /** The family at an address of this municipality, so that nothing needs a second look. */
  EnteredMove familyHere() {
    PostalArea area =
        PostalCodes.standard().in(municipality.code()).stream()
            .filter(known -> !known.isOffice() && !known.town().isEmpty())
            .findFirst()
            .orElseThrow();
    return family()
        .with(CommonField.TOWN, area.town())
        .with(CommonField.POSTAL_CODE, area.postalCode());
  }

  long store(EnteredMove entry) throws Exception {
    String address = "/moves/" + entry.type().id();
    String checked = body(send(SampleOperators.CLERK, address, entry, "check"));
    String mark = checked.contains("name=\"alertsSeen\"") ? value(checked, "alertsSeen") : "";
    MockHttpServletResponse answer =
        web.perform(
                form(SampleOperators.CLERK, address, entry, "store")
                    .param("alertsSeen", mark)
                    .param("alertsConfirmed", "true"))
            .andReturn()
            .getResponse();
    String redirect = answer.getRedirectedUrl();
    assertThat(redirect).as(findings(answer)).startsWith("/drafts/");
    return Long.parseLong(
        java.util.Objects.requireNonNull(redirect).substring("/drafts/".length()));
  }

  /** What the page tells of a refusal. */
  private static String findings(MockHttpServletResponse answer) {
    try {
      return Pattern.compile("<p class=\"fault[^>]*>([^<]*)")
          .matcher(answer.getContentAsString(StandardCharsets.UTF_8))
          .results()
          .map(found -> found.group(1))
          .toList()
          .toString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Those a registered move concerned, in the order it made them. */
  List<AddressNumber> peopleOf(long move) {
    return as(
        SampleOperators.CLERK,
        () ->
            door.enter(
                SET_UP,
                passage ->
                    registry.ofMove(passage, move).stream()
                        .map(version -> version.key().addressNumber())
                        .distinct()
                        .toList()));
  }

  /** An entry about people of the register, in the version they have now. */
  EnteredMove about(String type, Map<CommonField, String> common, AddressNumber... people) {
    List<PersonEntry> persons = new ArrayList<>();
    for (AddressNumber number : people) {
      persons.add(
          new PersonEntry(
              Map.of(
                  PersonField.ADDRESS_NUMBER,
                  number.value(),
                  PersonField.VERSION,
                  Integer.toString(latest(number).key().version()))));
    }
    return new EnteredMove(MoveTypes.standard().get(type), common, persons);
  }

  /** An entry of people who move house today, and have a household of their own there. */
  EnteredMove movingHouse(String lot, AddressNumber... people) {
    Map<CommonField, String> common =
        Map.of(
            CommonField.MOVED_ON,
            today(),
            CommonField.NOTIFIED_ON,
            today(),
            CommonField.TOWN,
            "有楽町",
            CommonField.LOT,
            lot);
    return about("moving-inside", common, people).with(0, PersonField.RELATIONSHIP, "世帯主");
  }

  ResidentRecord latest(AddressNumber number) {
    return as(
        SampleOperators.CLERK,
        () -> door.enter(SET_UP, passage -> registry.latest(passage, number).orElseThrow()));
  }

  /** Ends what others have opened to enter a move and left (10.3), as whoever decides may. */
  void endEntries() {
    as(
        SampleOperators.DECIDER,
        () -> {
          locks.list().forEach(lock -> locks.release(lock.subject(), lock.number()));
          return 0;
        });
  }

  /** Reviews and decides a draft; answers the number of its move. */
  long register(long number) throws Exception {
    endEntries();
    stepped(number, "review", "").andExpect(status().is3xxRedirection());
    String page = body(open(SampleOperators.DECIDER, "/drafts/" + number));
    String mark = page.contains("name=\"alertsSeen\"") ? value(page, "alertsSeen") : "";
    stepped(number, "decision", mark).andExpect(status().is3xxRedirection());
    return java.util.Objects.requireNonNull(
        as(SampleOperators.DECIDER, () -> drafts.show(number)).draft().moveNumber());
  }

  static String today() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
  }

  ResultActions stepped(long number, String step, String alertsSeen) throws Exception {
    return web.perform(
        as(
            post("/drafts/" + number + "/" + step)
                .param("revision", "1")
                .param("alertsSeen", alertsSeen)
                .param("alertsConfirmed", "true"),
            SampleOperators.DECIDER));
  }

  ResultActions open(String login, String address) throws Exception {
    return web.perform(as(get(address), login));
  }

  ResultActions send(String login, String address, EnteredMove entry, String step)
      throws Exception {
    return web.perform(form(login, address, entry, step));
  }

  MockHttpServletRequestBuilder form(String login, String address, EnteredMove entry, String step) {
    MockHttpServletRequestBuilder request =
        post(address).param("do", step).param("persons", Integer.toString(entry.persons().size()));
    entry.common().forEach((field, text) -> request.param(field.path(), text));
    for (int i = 0; i < entry.persons().size(); i++) {
      int position = i;
      entry
          .persons()
          .get(i)
          .fields()
          .forEach(
              (field, text) -> request.param("persons[" + position + "]." + field.path(), text));
      List<NoteEntry> notes = entry.persons().get(i).notes();
      request.param("persons[" + position + "].notes", Integer.toString(notes.size()));
      for (int row = 0; row < notes.size(); row++) {
        for (NoteEntry.Part part : NoteEntry.Part.values()) {
          request.param(NoteEntry.at(i, row, part).path(), notes.get(row).get(part));
        }
      }
    }
    return as(request, login);
  }

  static MockHttpServletRequestBuilder withOrigins(MockHttpServletRequestBuilder request) {
    for (int i = 0; i < 5; i++) {
      request.param("persons[" + i + "].origin", Integer.toString(i));
    }
    return request;
  }

  <B extends AbstractMockHttpServletRequestBuilder<B>> B as(B request, String login) {
    return request
        .with(csrf())
        .with(
            authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    operator(login), null, AuthorityUtils.NO_AUTHORITIES)));
  }

  <T> T as(String login, Work<T, RuntimeException> work) {
    return CurrentOperator.as(operator(login), work);
  }

  Operator operator(String login) {
    return tenancy.within(municipality.code(), () -> operators.find(login, "端末1").orElseThrow());
  }

  void revoke(String login, Permission... permissions) {
    Operator operator = operator(login);
    tenancy.within(
        municipality.code(),
        () -> {
          for (Permission permission : permissions) {
            operators.revoke(
                operator.operatorId(),
                permission,
                LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1));
          }
          return permissions.length;
        });
  }

  static String body(ResultActions result) throws Exception {
    return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  /** The value of a field of the page, as it stands in its bytes. */
  static String value(String page, String name) {
    Matcher tag =
        Pattern.compile("<input[^>]*\\bname=\"" + Pattern.quote(name) + "\"[^>]*>").matcher(page);
    assertThat(tag.find()).as("field %s", name).isTrue();
    Matcher value = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(tag.group());
    return value.find() ? value.group(1) : "";
  }

  static EnteredMove family() {
    try {
      return TransferCertificateFile.read(Files.readAllBytes(FAMILY)).entry();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
