package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.List;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.papers.ResidentPapers;
import jp.daicho.server.support.KeptPaper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Applications for 個人番号カード with what the register knows of the applicant (7.1.1.3). */
class CardApplicationTests extends CertificateTestBase {
  @Autowired ResidentPapers papers;

  private List<ResidentRecord> family;

  @BeforeEach
  void aFamily() {
    family = asClerk(households()::family);
  }

  @Test
  @ComesClose(FindingCode.NO_CARD_WITHOUT_NUMBER)
  void theApplicationTellsWhatTheRegisterKnows() throws IOException {
    for (ResidentRecord member : List.of(family.getFirst(), family.get(1))) {
      IssuedPaper paper =
          asClerk(() -> papers.issue(numberOf(member), "card-application", false)).getFirst();
      byte[] pdf = asClerk(() -> certificates.pdf(paper.issueNo()));
      KeptPaper.keep("card-application-" + paper.issueNo(), pdf);
      assertThat(PdfText.of(pdf).all())
          .contains(
              "個人番号カード交付申請書",
              member.person().displayName(),
              number(member),
              member.residence().address().town());
      assertThat(paper.persons()).containsExactly(numberOf(member));
    }
    assertThat(logged()).anyMatch(entry -> entry.individualNumberShown());
  }

  @Test
  void onAnotherApplicationTheReasonIsAskedFor() throws IOException {
    IssuedPaper paper =
        asClerk(() -> papers.issue(numberOf(family.getFirst()), "card-reapplication", false))
            .getFirst();
    byte[] pdf = asClerk(() -> certificates.pdf(paper.issueNo()));
    KeptPaper.keep("card-reapplication", pdf);
    assertThat(PdfText.of(pdf).all()).contains("再交付を求める理由", "紛失");
  }

  @Test
  @Raises(FindingCode.NO_CARD_WITHOUT_NUMBER)
  void whoIsNoResidentOrMayNotBeSeenGetsNone() {
    assertThat(
            refused(() -> papers.issue(AddressNumber.of("0000099996"), "card-application", true)))
        .containsExactly(FindingCode.NO_CARD_WITHOUT_NUMBER);
    revoke(Permission.SEE_INDIVIDUAL_NUMBER);
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () ->
                asClerk(() -> papers.issue(numberOf(family.getFirst()), "card-application", true)));
  }

  @Test
  void theSameIsDoneOnTheScreenAndThroughTheApi() throws Exception {
    String address = "/residents/" + numberOf(family.getFirst()).value() + "/papers";

    web.perform(get(address).with(clerkAtWork()))
        .andExpect(content().string(containsString("個人番号カード再交付申請書")));
    web.perform(
            post(address)
                .param("kind", "card-application")
                .param("preview", "true")
                .with(clerkAtWork())
                .with(csrf()))
        .andExpect(content().string(containsString("data:image/png;base64,")));
    web.perform(post(address).param("kind", "card-application").with(clerkAtWork()).with(csrf()))
        .andExpect(redirectedUrl("/certificates/1"));
    web.perform(post("/api" + address + "/card-reapplication").with(clerkAtWork()).with(csrf()))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.pdf").value("/api/certificates/2/pdf"));
    web.perform(post("/api" + address + "/issue-notice").with(clerkAtWork()).with(csrf()))
        .andExpect(status().isNotFound());
  }
}
