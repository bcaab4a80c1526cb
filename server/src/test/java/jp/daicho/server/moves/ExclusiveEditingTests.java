package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.moves.EntryLock.Subject;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SignIn;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** While somebody enters a move of a person, others can only look (10.3). */
@ServiceTest
class ExclusiveEditingTests extends PeopleTestBase {
  private static final String OTHER = "madoguchi2";
  private static final AddressNumber STUDENT = RegisteredPeople.STUDENT;
  private static final String ENTRY = "/moves/moving-inside?person=";

  @Autowired Drafts drafts;
  @Autowired EntryLocks locks;
  @Autowired SignIn signIn;
  @Autowired MockMvc web;

  @BeforeEach
  void anotherClerk() {
    addOperator(OTHER, Set.of(Permission.ENQUIRY, Permission.MOVE_ENTRY));
  }

  @Test
  @Proves("10.3-M8")
  @Raises(FindingCode.BEING_ENTERED)
  @ComesClose(FindingCode.BEING_ENTERED)
  void whileSomebodyEntersAMoveOfAPersonOthersCanOnlyLook() throws Exception {
    assertThat(opened(SampleOperators.CLERK, STUDENT)).isEmpty();

    assertThat(opened(OTHER, STUDENT))
        .as("told before anything is typed: who, where, since when")
        .contains("E1550", "窓口　花子", "端末1", "分から", "解除");
    assertRefused(OTHER, FindingCode.BEING_ENTERED);
    String api =
        api(OTHER, "/api/entry-locks", "{\"addressNumbers\":[\"" + STUDENT.value() + "\"]}", 409);
    assertThat(api).contains("E1550", "窓口　花子");
    web.perform(get("/residents/" + STUDENT.value()).with(at(OTHER))).andExpect(status().isOk());
    assertThat(opened(SampleOperators.CLERK, STUDENT)).as("she goes on herself").isEmpty();
    assertThat(opened(OTHER, RegisteredPeople.MOTHER)).as("others are free").isEmpty();

    Draft draft = asClerk(() -> drafts.enter(move(), DraftSource.SCREEN, true));
    assertThat(asClerk(locks::list)).noneMatch(lock -> lock.number().equals(STUDENT.value()));
    assertThat(opened(OTHER, STUDENT))
        .as("the draft holds by itself")
        .contains("E0801", "窓口　花子", Long.toString(draft.number()));
    assertRefused(OTHER, FindingCode.UNDER_DRAFT);

    asClerk(() -> drafts.withdraw(draft.number(), draft.revision()));
    assertThat(opened(OTHER, STUDENT)).isEmpty();
  }

  @Test
  void anEntryTouchesTheWholeHouseholdOfThePerson() throws Exception {
    opened(SampleOperators.CLERK, RegisteredPeople.MOTHER);

    assertThat(opened(OTHER, RegisteredPeople.SON)).contains("E1550");
    assertThat(opened(OTHER, STUDENT)).isEmpty();
  }

  @Test
  void anEntryEndsBySigningOut() throws Exception {
    opened(SampleOperators.CLERK, STUDENT);
    signIn.signOut(operator(SampleOperators.CLERK), null);

    assertThat(opened(OTHER, STUDENT)).isEmpty();
  }

  @Test
  void anEntryEndsByItselfSomeTimeAfterItsLastStep() throws Exception {
    opened(SampleOperators.CLERK, STUDENT);
    later(29);
    assertThat(opened(OTHER, STUDENT)).contains("E1550");
    later(2);
    assertThat(opened(OTHER, STUDENT)).isEmpty();
    assertThat(opened(SampleOperators.CLERK, STUDENT)).contains("照会　三郎");
    assertRefused(SampleOperators.CLERK, FindingCode.BEING_ENTERED);
  }

  @Test
  void anEntryIsReleasedByHerselfOrByWhoeverDecides() throws Exception {
    opened(SampleOperators.CLERK, STUDENT);
    assertThatThrownBy(() -> as(OTHER, () -> release(STUDENT)))
        .isInstanceOf(AccessRefusedException.class);
    assertThat(opened(OTHER, STUDENT)).contains("E1550");

    String page =
        web.perform(get("/entry-locks").with(at(SampleOperators.DECIDER)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("窓口　花子", STUDENT.value());
    for (EntryLock lock : as(SampleOperators.DECIDER, locks::list)) {
      web.perform(
              post("/entry-locks/release")
                  .param("subject", lock.subject().name())
                  .param("number", lock.number())
                  .with(at(SampleOperators.DECIDER))
                  .with(csrf()))
          .andExpect(status().isFound());
    }
    assertThat(opened(OTHER, STUDENT)).isEmpty();

    as(OTHER, () -> release(STUDENT));
    api(
        OTHER,
        "/api/entry-locks/release",
        "{\"subject\":\"HOUSEHOLD\",\"number\":\"" + RegisteredPeople.ALONE.value() + "\"}",
        204);
    assertThat(opened(SampleOperators.CLERK, STUDENT)).isEmpty();
  }

  @Test
  void aDraftIsCorrectedByOneAtATime() throws Exception {
    Draft draft = asClerk(() -> drafts.enter(move(), DraftSource.SCREEN, true));
    web.perform(get("/drafts/" + draft.number() + "/edit").with(at(SampleOperators.CLERK)))
        .andExpect(status().isOk());

    MvcResult refused =
        web.perform(get("/drafts/" + draft.number() + "/edit").with(at(OTHER))).andReturn();

    assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo("/drafts/" + draft.number());
    assertThat(refused.getFlashMap().get("problem")).asString().contains("E1550", "窓口　花子");
  }

  private EntryLock release(AddressNumber person) {
    locks.release(Subject.PERSON, person.value());
    return new EntryLock(Subject.PERSON, person.value(), 0, "", "", "", java.time.Instant.EPOCH);
  }

  /** What somebody is told who opens the entry of a move; empty if she may enter it. */
  private String opened(String login, AddressNumber person) throws Exception {
    MvcResult result = web.perform(get(ENTRY + person.value()).with(at(login))).andReturn();
    MockHttpServletResponse response = result.getResponse();
    if (response.getStatus() == 200) {
      return "";
    }
    assertThat(response.getRedirectedUrl()).isEqualTo("/moves");
    return String.valueOf(result.getFlashMap().get("problem"));
  }

  private void assertRefused(String login, FindingCode code) {
    assertThatThrownBy(() -> as(login, () -> drafts.enter(move(), DraftSource.SCREEN, true)))
        .isInstanceOfSatisfying(
            MoveRefusedException.class,
            refusal -> assertThat(refusal.findings()).extracting(one -> one.code()).contains(code));
  }

  private static EnteredMove move() {
    return new EnteredMove(
        MoveTypes.standard().get("moving-inside"),
        Map.of(
            CommonField.MOVED_ON, "令和8年11月16日",
            CommonField.TOWN, "丸の内",
            CommonField.LOT, "１番"),
        List.of(new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, STUDENT.value()))));
  }

  private void later(int minutes) {
    tenancy.within(
        municipality.code(),
        () ->
            tenancy
                .sql()
                .execute(
                    "UPDATE entry_lock SET seen_at = seen_at - make_interval(mins => ?)"
                        + " WHERE lg_code = ?",
                    minutes,
                    municipality.code().value()));
  }

  private String api(String login, String address, String body, int expected) throws Exception {
    return web.perform(
            post(address)
                .contentType("application/json")
                .content(body)
                .with(at(login))
                .with(csrf()))
        .andExpect(status().is(expected))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private RequestPostProcessor at(String login) {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            operator(login), null, AuthorityUtils.NO_AUTHORITIES));
  }
}
