package jp.daicho.server.cs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.cs.MissingArrivals.Missing;
import jp.daicho.server.links.LinkTestBase;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SamplePrinter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Those whose arrival nobody has told of, and the letters about them (4.1.3.1.4). */
class MissingArrivalTests extends LinkTestBase {
  @Autowired private MissingArrivals missing;
  @Autowired private Certificates certificates;
  @Autowired private SampleAuthority authority;

  @BeforeEach
  void peopleLeave() {
    authority.create(municipality, "市長", "見本　太郎");
    moveOut("moving-out", RegisteredPeople.STUDENT, RegisteredPeople.GRANDMOTHER);
    register(
        move(
            "moving-out-abroad",
            Map.of(
                CommonField.MOVED_ON, today().toString(),
                CommonField.NOTIFIED_ON, today().toString(),
                CommonField.DESTINATION_COUNTRY, "シンガポール"),
            RegisteredPeople.SON));
    register(
        move(
            "ex-officio-deletion",
            Map.of(CommonField.MOVED_ON, today().toString()),
            RegisteredPeople.DAUGHTER));
    register(
        move(
            "arrival-notice",
            Map.of(
                CommonField.MOVED_ON, today().toString(),
                CommonField.NOTICED_ON, today().toString(),
                CommonField.DESTINATION_MUNICIPALITY_CODE, ELSEWHERE),
            RegisteredPeople.GRANDMOTHER));
  }

  @Test
  void whatWasSentAndReceivedComesOutAsLists() throws Exception {
    round();
    String sent =
        open(SampleOperators.CLERK, "/links/sending/list.csv?state=ALL")
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(sent)
        .startsWith("\uFEFF番号,状態,電文,送信先,宛名番号,作成日時,エラー\r\n")
        .contains(RegisteredPeople.STUDENT.value(), "住基ネット");
    for (String list : List.of("sending", "received")) {
      byte[] pdf =
          open(SampleOperators.CLERK, "/api/links/" + list + "/list.pdf")
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      Files.createDirectories(Path.of("target", "papers"));
      Files.write(Path.of("target", "papers", list + "-messages.pdf"), pdf);
    }
  }

  @Test
  @Proves("4.1.3.1.4-M1")
  void whoHasNotArrivedIsListedAndAskedAbout() throws Exception {
    List<Missing> listed = as(SampleOperators.CLERK, () -> missing.list(today()));
    assertThat(listed)
        .extracting(Missing::addressNumber)
        .containsExactlyInAnyOrder(
            RegisteredPeople.STUDENT.value(), RegisteredPeople.DAUGHTER.value());
    assertThat(listed)
        .filteredOn(Missing::exOfficio)
        .extracting(Missing::addressNumber)
        .containsExactly(RegisteredPeople.DAUGHTER.value());
    assertThat(as(SampleOperators.CLERK, () -> missing.list(today().minusDays(1)))).isEmpty();

    open(SampleOperators.CLERK, "/links/missing-arrivals")
        .andExpect(content().string(containsString(RegisteredPeople.DAUGHTER.value())));
    open(SampleOperators.CLERK, "/api/cs/missing-arrivals")
        .andExpect(jsonPath("$.length()").value(2));
    String csv = body(open(SampleOperators.CLERK, "/api/cs/missing-arrivals.csv"));
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains(RegisteredPeople.STUDENT.value());
    keep("missing-arrivals", open(SampleOperators.CLERK, "/api/cs/missing-arrivals.pdf"));
    open(SampleOperators.CLERK, "/links/missing-arrivals/list.pdf?until=" + today())
        .andExpect(status().isOk());
    open(SampleOperators.CLERK, "/links/missing-arrivals/list.csv?until=" + today())
        .andExpect(status().isOk());

    // Only who said where to go in Japan can be asked about.
    List<IssuedPaper> issued =
        as(
            SampleOperators.CLERK,
            () ->
                missing.enquire(
                    List.of(
                        RegisteredPeople.STUDENT,
                        RegisteredPeople.DAUGHTER,
                        RegisteredPeople.SON,
                        RegisteredPeople.GRANDMOTHER),
                    true));
    assertThat(issued).hasSize(1);
    assertThat(issued.getFirst().persons()).containsExactly(RegisteredPeople.STUDENT);
    assertThat(issued.getFirst().label()).isEqualTo("転入通知未着照会書");
    byte[] pdf = as(SampleOperators.CLERK, () -> certificates.pdf(issued.getFirst().issueNo()));
    assertThat(text(pdf)).contains("転入通知未着照会書", "ZHANG", "与那国町", "見本");
    assertThat(as(SampleOperators.CLERK, () -> certificates.issuedFor(RegisteredPeople.STUDENT)))
        .extracting(IssuedPaper::label)
        .contains("転入通知未着照会書");
  }

  @Test
  void theScreenAndTheApiIssueToo() throws Exception {
    AddressNumber student = RegisteredPeople.STUDENT;
    web.perform(
            post("/links/missing-arrivals")
                .param("chosen", student.value())
                .param("alertsConfirmed", "true")
                .with(authentication(signedIn(SampleOperators.CLERK)))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("1通を発行しました")));
    send(
            SampleOperators.CLERK,
            "/api/cs/missing-arrivals/letters",
            "{\"addressNumbers\":[\"" + student.value() + "\"],\"alertsConfirmed\":true}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].addressNumbers[0]").value(student.value()));
    send(
            SampleOperators.CLERK,
            "/api/cs/missing-arrivals/letters",
            "{\"addressNumbers\":[\"x\"],\"alertsConfirmed\":true}")
        .andExpect(status().isBadRequest());
  }

  @Test
  void theListAndTheLettersHaveCopiesOfTheirOwn() throws Exception {
    send(
            SampleOperators.ADMINISTRATOR,
            "/api/masters/printers",
            ("{\"values\":{\"code\":\"P001\",\"name\":\"窓口\",\"mark\":\"\",\"address\":\"%s\","
                    + "\"trays\":\"\",\"usual\":\"NO\",\"validFrom\":\"2020-04-01\"}}")
                .formatted(SamplePrinter.NOWHERE))
        .andExpect(status().isCreated());
    String page = body(open(SampleOperators.CLERK, "/links/missing-arrivals"));
    for (String id : List.of("printTo", "copies", "list-printTo", "list-copies")) {
      assertThat(page).containsOnlyOnce(" id=\"" + id + "\"");
    }
    web.perform(
            post("/links/missing-arrivals")
                .param("chosen", RegisteredPeople.STUDENT.value())
                .param("alertsConfirmed", "true")
                .param("copies", "2")
                .with(authentication(signedIn(SampleOperators.CLERK)))
                .with(csrf()))
        .andExpect(content().string(containsString("2通を発行しました")))
        .andExpect(content().string(matchesPattern("(?s).* id=\"copies\"[^>]* value=\"2\".*")));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }
}
