package jp.daicho.server.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.finding.FindingCatalogue;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.immigration.Matter;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.Partner;
import jp.daicho.server.operators.SampleOperators;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the standard says is not to be built, looked for where it would be: in every address the
 * service answers, in the description of the API, on the screens, in every field of an entry and in
 * every paper.
 */
class NotBuiltTests extends MovesScreenTestBase {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)");
  private static final Pattern WORDS = Pattern.compile("\"(?:summary|description)\":\"([^\"]*)\"");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping addresses;

  /** There is no list of returning residents: no address, no operation, no screen, no paper. */
  @Test
  @Proves("4.1.1.2-N1")
  void returningResidentsAreNowhereListed() throws Exception {
    assertThat(addresses())
        .hasSizeGreaterThan(40)
        .filteredOn(it -> it.contains("return"))
        .as("but for the way back from single sign-on")
        .containsExactly("GET /login/sso/return");
    assertThat(summaries()).hasSizeGreaterThan(40).noneMatch(it -> it.contains("再転入"));
    assertThat(screens())
        .hasSizeGreaterThan(10)
        .noneMatch(page -> page.contains("再転入者の一覧") || page.contains("再転入者一覧"));
    assertThat(papers()).noneMatch(it -> it.contains("returning") || it.contains("再転入"));
    // 再転入者 stands in an entry only, where one is picked (4.1.1.2).
    assertThat(fields().stream().filter(it -> it.contains("再転入")).toList()).isEmpty();
  }

  /** No field of an entry, of a note or of the API is for the details of a notice to 附票. */
  @Test
  @Proves("4.2.3.1-N1")
  void theDetailsOfANoticeToTheSupplementaryRegisterCannotBeSet() throws Exception {
    assertThat(fields()).hasSizeGreaterThan(100);
    for (String word : List.of("詳細事項", "附票")) {
      assertThat(fields()).noneMatch(it -> it.contains(word));
      assertThat(WORDS.matcher(openApi()).results().map((MatchResult it) -> it.group(1)).toList())
          .as("descriptions of the API")
          .noneMatch(it -> it.contains("詳細事項"));
      assertThat(screens()).noneMatch(page -> page.contains("詳細事項"));
    }
  }

  /**
   * Nothing warns of residence cards whose endorsement is unfinished, nor prints about them: no
   * address, no operation, no screen, no finding, no paper, no message.
   */
  @Test
  @Proves("4.5.7-N1")
  void nothingTellsOfCardsWithoutTheirEndorsement() throws Exception {
    assertThat(addresses()).anyMatch(it -> it.contains("/api/immigration/reports"));
    assertThat(addresses()).noneMatch(it -> it.contains("endorse"));
    assertThat(summaries()).anyMatch(it -> it.contains("市町村通知")).noneMatch(it -> it.contains("裏書"));
    assertThat(screens())
        .anyMatch(page -> page.contains("市町村通知"))
        .noneMatch(page -> page.contains("裏書"));
    assertThat(findings()).hasSizeGreaterThan(100).noneMatch(it -> it.contains("裏書"));
    assertThat(papers()).noneMatch(it -> it.contains("endorse") || it.contains("裏書"));
    assertThat(PaperKinds.standard().all()).noneMatch(it -> it.label().contains("裏書"));
    assertThat(fields()).noneMatch(it -> it.contains("裏書"));
    assertThat(MessageKind.values()).noneMatch(it -> it.label().contains("裏書"));
    assertThat(Files.readString(Path.of("..", "daicho"))).doesNotContain("endorse");
  }

  /** No records are compared with those of the immigration agency (整合性確認), in any direction. */
  @Test
  @Proves("4.5.7-N2")
  void nothingIsCheckedForConsistencyWithTheImmigrationAgency() throws Exception {
    assertThat(addresses())
        .filteredOn(it -> it.contains("immigration"))
        .isNotEmpty()
        .noneMatch(it -> it.contains("consisten") || it.contains("compar") || it.contains("check"));
    assertThat(summaries())
        .filteredOn(it -> it.contains("市町村通知") || it.contains("市町村伝達") || it.contains("出入国在留管理庁"))
        .isNotEmpty()
        .noneMatch(it -> it.contains("整合"));
    assertThat(screens())
        .filteredOn(page -> page.contains("4.5.7") || page.contains("4.5.6"))
        .isNotEmpty()
        .noneMatch(page -> page.contains("整合性"));
    assertThat(MessageKind.values())
        .filteredOn(it -> it.partner() == Partner.IMMIGRATION)
        .extracting(MessageKind::label)
        .containsExactlyInAnyOrder("市町村通知", "市町村伝達", "出入国在留管理庁長官通知", "処理結果");
    assertThat(findings())
        .filteredOn(it -> it.startsWith("4.5.6") || it.startsWith("4.5.7"))
        .isNotEmpty()
        .noneMatch(it -> it.contains("整合"));
    assertThat(Matter.all()).noneMatch(it -> it.label().contains("整合"));
    assertThat(PaperKinds.standard().all()).noneMatch(it -> it.label().contains("整合"));
  }

  private static List<String> findings() {
    List<String> words = new ArrayList<>();
    for (FindingCode code : FindingCode.values()) {
      FindingCatalogue.Entry entry = FindingCatalogue.standard().get(code);
      words.add(entry.section() + " " + entry.reason() + entry.remedy());
    }
    return words;
  }

  /** A changed resident record code brings no paper that asks for a card back (4.3.2). */
  @Test
  @Proves("4.3.2-N2")
  void nobodyIsAskedToReturnACardWhenTheCodeChanges() throws Exception {
    assertThat(PaperKinds.standard().all())
        .hasSizeGreaterThan(5)
        .noneMatch(kind -> kind.label().contains("返納"));
    assertThat(papers()).noneMatch(it -> it.contains("返納"));
    assertThat(addresses()).noneMatch(it -> it.contains("card-return"));
    assertThat(summaries()).noneMatch(it -> it.contains("返納"));
    // The report on a returned certificate of a special permanent resident is no such paper
    // (4.5.7).
    assertThat(screens())
        .hasSizeGreaterThan(10)
        .noneMatch(page -> page.contains("返納案内"))
        .noneMatch(page -> page.contains("返納") && !page.contains("特別永住者証明書の返納"));
    assertThat(MoveTypes.standard().get("record-code-change").papers())
        .containsExactly("record-code-change-notice");
  }

  private Set<String> addresses() {
    Set<String> all = new TreeSet<>();
    for (RequestMappingInfo info : addresses.getHandlerMethods().keySet()) {
      for (String pattern : info.getPatternValues()) {
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
          all.add(method + " " + pattern);
        }
      }
    }
    return all;
  }

  private String openApi() throws Exception {
    return body(open(SampleOperators.ADMINISTRATOR, "/api/openapi.json"));
  }

  private List<String> summaries() throws Exception {
    return Pattern.compile("\"summary\":\"([^\"]*)\"")
        .matcher(openApi())
        .results()
        .map((MatchResult it) -> it.group(1))
        .toList();
  }

  /** Every screen that needs no more than its address, and those the menu leads to. */
  private List<String> screens() throws Exception {
    Set<String> found = new TreeSet<>();
    for (String address : addresses()) {
      String path = address.substring(address.indexOf(' ') + 1);
      if (address.startsWith(HttpMethod.GET.name())
          && !path.contains("{")
          && !path.startsWith("/api")
          && !path.equals("/error")) {
        found.add(path);
      }
    }
    for (MoveType type : MoveTypes.standard().all()) {
      found.add("/moves/" + type.id());
    }
    List<String> pages = new ArrayList<>();
    for (String login : List.of(SampleOperators.CLERK, SampleOperators.ADMINISTRATOR)) {
      LINK.matcher(body(open(login, "/")))
          .results()
          .map((MatchResult it) -> it.group(1))
          .filter(link -> !link.startsWith("/assets"))
          .forEach(found::add);
      for (String path : found) {
        pages.add(body(open(login, path)));
      }
    }
    return pages;
  }

  private static List<String> fields() {
    List<String> labels = new ArrayList<>();
    List<EntryField> all = new ArrayList<>(List.of(CommonField.values()));
    all.addAll(List.of(PersonField.values()));
    all.forEach(field -> labels.add(field.label()));
    NotedItem.all().forEach(item -> labels.add(item.label()));
    return labels;
  }

  private static List<String> papers() {
    List<String> papers = new ArrayList<>();
    MoveTypes.standard().all().forEach(type -> papers.addAll(type.papers()));
    for (CertificateForm form : CertificateForm.values()) {
      papers.add(form.name() + " " + form.label());
    }
    return papers;
  }
}
