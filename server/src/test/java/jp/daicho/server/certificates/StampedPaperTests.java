package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.signing.SigningSettings.KeyPlace;
import jp.daicho.server.signing.internal.TestAuthority;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.support.TimeStampPeer;
import jp.daicho.server.support.TimeStampPeer.Mood;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Papers whose signature bears a time stamp of an authority (PAdES B-T, RFC 3161; ADR 0043). */
class StampedPaperTests extends CertificateTestBase {
  private static final TimeStampPeer AUTHORITY = TimeStampPeer.start(Instant::now);

  /** One for each test. */
  private static final List<ServedMunicipality> CONFIGURED =
      List.of(
          TestDatabase.newMunicipality(),
          TestDatabase.newMunicipality(),
          TestDatabase.newMunicipality());

  private static final Deque<ServedMunicipality> NEXT = new ArrayDeque<>(CONFIGURED);

  private static final IssueCriteria CERTIFICATES =
      IssueCriteria.certificates(Instant.EPOCH, Instant.now().plus(1, ChronoUnit.DAYS));

  @Autowired PaperCheck check;
  @Autowired IssueHistory issues;

  @DynamicPropertySource
  static void municipalities(DynamicPropertyRegistry properties) throws Exception {
    Path folder = Files.createTempDirectory("stamped");
    Path root = AUTHORITY.root(folder.resolve("root.pem"));
    for (ServedMunicipality each : CONFIGURED) {
      KeyPlace key = new TestAuthority(folder).keyOf(each.code().value(), each.name());
      String prefix = "daicho.signing.municipalities." + each.code().value() + ".";
      properties.add(prefix + "keystore", key::keystore);
      properties.add(prefix + "password", key::password);
      properties.add(prefix + "timestamp.url", AUTHORITY::address);
      properties.add(prefix + "timestamp.certificates", () -> root);
      properties.add(prefix + "timestamp.patience", () -> "1s");
    }
  }

  @AfterAll
  static void close() {
    AUTHORITY.close();
  }

  @Override
  ServedMunicipality served() {
    return NEXT.remove();
  }

  @BeforeEach
  void answersAgain() {
    AUTHORITY.be(Mood.GRANTING);
  }

  @Test
  void whoeverChecksAPaperIsToldSinceWhenItIsThere() throws Exception {
    List<ResidentRecord> family = asClerk(households()::family);
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    IssuedPaper paper =
        asClerk(() -> certificates.issue(only(family.getFirst()), false)).getFirst();
    byte[] pdf = asClerk(() -> certificates.pdf(paper.issueNo()));

    PaperCheck.Result result = check.check(pdf);

    assertThat(result.verdict()).isEqualTo(PaperCheck.Verdict.GENUINE);
    assertThat(result.stampedAt()).isBetween(before, Instant.now());
    web.perform(post("/api/check").with(csrf()).contentType(MediaType.APPLICATION_PDF).content(pdf))
        .andExpect(jsonPath("$.stampedAt").exists());
    web.perform(
            multipart("/check")
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", pdf))
                .with(csrf()))
        .andExpect(content().string(containsString("タイムスタンプの日時")));
  }

  @Test
  @Raises(FindingCode.NO_TIME_STAMP)
  @ComesClose(FindingCode.NO_TIME_STAMP)
  void withoutAStampThatCountsNothingIsIssued() {
    List<ResidentRecord> family = asClerk(households()::family);
    IssuedPaper first =
        asClerk(() -> certificates.issue(only(family.getFirst()), false)).getFirst();

    for (Mood mood : Mood.values()) {
      if (mood == Mood.GRANTING) {
        continue;
      }
      AUTHORITY.be(mood);
      CertificateRefusedException refused =
          catchThrowableOfType(
              CertificateRefusedException.class,
              () -> asClerk(() -> certificates.issue(copies(only(family.getFirst()), 2), false)));
      assertThat(refused).as(mood.name()).isNotNull();
      assertThat(refused.findings())
          .as(mood.name())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.NO_TIME_STAMP);
                assertThat(finding.reason()).contains("タイムスタンプ");
                assertThat(finding.remedy()).contains("もう一度");
              });
    }

    assertThat(history()).as("nothing half done").containsExactly(first.issueNo());
    AUTHORITY.be(Mood.GRANTING);
    IssuedPaper next = asClerk(() -> certificates.issue(only(family.getFirst()), false)).getFirst();
    assertThat(next.issueNo()).as("no number is lost").isEqualTo(first.issueNo() + 1);
  }

  @Test
  void theSecondOfTwoCopiesWithoutAStampTakesTheFirstBack() {
    List<ResidentRecord> family = asClerk(households()::family);
    int asked = AUTHORITY.asked();
    AUTHORITY.beAfter(1, Mood.OVERLOADED);

    CertificateRefusedException refused =
        catchThrowableOfType(
            CertificateRefusedException.class,
            () -> asClerk(() -> certificates.issue(copies(only(family.getFirst()), 2), false)));

    assertThat(refused.findings().getFirst().code()).isEqualTo(FindingCode.NO_TIME_STAMP);
    assertThat(AUTHORITY.asked()).isEqualTo(asked + 2);
    assertThat(history()).isEmpty();
  }

  private List<Long> history() {
    return asClerk(() -> issues.find(CERTIFICATES)).papers().stream()
        .map(IssuedPaper::issueNo)
        .toList();
  }
}
