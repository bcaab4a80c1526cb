package jp.daicho.server.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Papers of moves on the screens and through the API. */
class PapersScreenTests extends PapersTestBase {

  @Test
  void theDraftAndTheHistoryOfferThePapersOfTheMoveAndNoOthers() throws Exception {
    Draft draft =
        clerk(() -> drafts.enter(AcceptanceNoticeTests.movingHouse(), DraftSource.SCREEN, true));
    as(SampleOperators.DECIDER, () -> drafts.review(draft.number(), 1));
    String before = body(get("/drafts/" + draft.number()));
    assertThat(offeredOn(before)).isEmpty();
    DecidedMove moved = as(SampleOperators.DECIDER, () -> drafts.decide(draft.number(), 1, true));

    assertThat(offeredOn(body(get("/drafts/" + draft.number()))))
        .containsExactly("acceptance-notice");
    String history = body(get("/residents/" + RegisteredPeople.STUDENT.value() + "/history"));
    assertThat(offeredOn(history)).containsExactly("acceptance-notice");
    assertThat(offeredOn(body(get("/papers").param("move", "" + moved.moveNumber()))))
        .containsExactly("acceptance-notice");

    // from the page to the paper
    String asked =
        body(
            get("/papers/new")
                .param("move", "" + moved.moveNumber())
                .param("kind", "acceptance-notice"));
    assertThat(asked).contains("届出人氏名", "異動前住所・届出人本人");
    String missing = body(form(moved).param("answer.notifier", ""));
    assertThat(missing).contains("E0101").contains("届出人氏名");
    assertThat(body(form(moved).param("preview", "true"))).contains("data:image/png;base64,");
    MockHttpServletResponse made =
        web.perform(signedIn(form(moved).param("answer.notifier", "届出　一郎")))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse();
    String paper = Objects.requireNonNull(made.getRedirectedUrl());
    assertThat(paper).startsWith("/certificates/");
    assertThat(body(get(paper))).contains("住民異動届受理通知", "異動番号");
    assertThat(body(get("/papers").param("move", "" + moved.moveNumber()))).contains(paper);
    assertThat(body(get("/papers/new").param("move", "" + moved.moveNumber()).param("kind", "no")))
        .contains("この異動では作成できない帳票です。");
  }

  @Test
  void householdsWithoutAHouseholderAreListedAndWrittenTo() throws Exception {
    DecidedMove left =
        register(
            SampleEntries.move("moving-out", RegisteredPeople.FATHER)
                .with(CommonField.NOTIFIED_ON, "令和8年11月16日")
                .with(CommonField.DESTINATION_MUNICIPALITY_CODE, "132012"));

    String page = body(get("/householders"));
    assertThat(page).contains(RegisteredPeople.FAMILY.value(), "美咲", "/moves/householder-change?");
    String entry =
        body(
            get("/moves/householder-change")
                .param("person", RegisteredPeople.MOTHER.value())
                .param("ground", "2"));
    assertThat(entry).containsPattern("value=\"2\"[^>]*selected");
    web.perform(
            signedIn(
                post("/householders")
                    .with(csrf())
                    .param("do", "request")
                    .param("households", RegisteredPeople.FAMILY.value())
                    .param("deadline", "R8.12.20")
                    .param("alertsConfirmed", "true")))
        .andExpect(status().is3xxRedirection());
    assertThat(body(post("/householders").with(csrf()).param("do", "list").param("deadline", "")))
        .contains("E0101");
    assertThat(clerk(() -> papers.of(left.moveNumber())).issued())
        .extracting(IssuedPaper::kind)
        .containsExactlyInAnyOrder("householder-request", "transfer-certificate");
  }

  @Test
  void whateverTheScreensDoTheApiDoes() throws Exception {
    putIntoPool(ResidentRecordCode.ofBody("2345678901"));
    Draft draft =
        clerk(
            () ->
                drafts.enter(
                    SampleEntries.move("record-code-change", RegisteredPeople.STUDENT),
                    DraftSource.API,
                    true));
    as(SampleOperators.DECIDER, () -> drafts.review(draft.number(), 1));
    web.perform(
            as(
                post("/api/drafts/" + draft.number() + "/decision")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"revision\": 1, \"alertsConfirmed\": true}"),
                SampleOperators.DECIDER))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.papers[0].kind").value("record-code-change-notice"))
        .andExpect(jsonPath("$.papers[0].pdf").value("/api/certificates/1/pdf"));

    DecidedMove moved = register(AcceptanceNoticeTests.movingHouse());
    String address = "/api/moves/" + moved.moveNumber() + "/papers";
    web.perform(signedIn(get(address)))
        .andExpect(jsonPath("$.offered[0].kind").value("acceptance-notice"))
        .andExpect(jsonPath("$.issued.length()").value(0));
    web.perform(signedIn(get(address + "/acceptance-notice")))
        .andExpect(jsonPath("$[0].name").value("notifier"));
    web.perform(
            signedIn(
                post(address + "/acceptance-notice")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"answers\": {\"notifier\": \"届出　一郎\"}}")))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.papers[0].label").value("住民異動届受理通知"));
    web.perform(
            signedIn(
                post(address + "/householder-notice")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.findings[0].number").value("E1230"));
    web.perform(signedIn(get("/api/moves/99999/papers"))).andExpect(status().isNotFound());
    web.perform(signedIn(get("/api/householders"))).andExpect(jsonPath("$.length()").value(0));
    web.perform(
            signedIn(
                post("/api/householders/requests")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"households\": [\"" + RegisteredPeople.FAMILY.value() + "\"]}")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.findings[0].number").value("E1234"));
  }

  private MockHttpServletRequestBuilder form(DecidedMove moved) {
    return post("/papers/new")
        .with(csrf())
        .param("move", "" + moved.moveNumber())
        .param("kind", "acceptance-notice");
  }

  private static List<String> offeredOn(String page) {
    return Pattern.compile("/papers/new\\?move=\\d+&amp;kind=([a-z-]+)")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(signedIn(request))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String login) {
    return request
        .with(csrf())
        .with(
            authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                    operator(login), null, AuthorityUtils.NO_AUTHORITIES)));
  }
}
