package jp.daicho.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.LogKind;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.certificates.IssuedPaper;
import jp.daicho.server.certificates.SampleAuthority;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inspection.InspectionFormat;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.links.HttpPartner;
import jp.daicho.server.links.LinkRounds;
import jp.daicho.server.links.Partner;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.MovingOutDays;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SignIn;
import jp.daicho.server.operators.SystemLog;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.registry.Search;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SamplePrinter;
import jp.daicho.server.support.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The seven logs of 10.2, line by line, each with the items the section names. */
@ServiceTest
class SevenLogsTests extends PeopleTestBase {
  private static final String ALL = "zenken";
  private static final AddressNumber FATHER = RegisteredPeople.FATHER;
  private static final AddressNumber STUDENT = RegisteredPeople.STUDENT;
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"(screen|subjects|numberShown|mark)\" value=\"([^\"]*)\"");

  @Autowired AuditLog audit;
  @Autowired AccessLog log;
  @Autowired Enquiries enquiries;
  @Autowired Certificates certificates;
  @Autowired SampleAuthority authority;
  @Autowired Drafts drafts;
  @Autowired InspectionLists lists;
  @Autowired MovingOutDays movingOutDays;
  @Autowired SystemOperator system;
  @Autowired SystemLog systemLog;
  @Autowired SignIn signIn;
  @Autowired Masters masters;
  @Autowired LinkRounds rounds;
  @Autowired MockMvc web;

  @BeforeEach
  void somebodyWhoMayDoEverything() {
    addOperator(ALL, EnumSet.allOf(Permission.class));
    authority.create(municipality, "試験市長", "見本　太郎");
    inside(
        passage -> {
          for (int i = 0; i < 3; i++) {
            registration.nextMoveNumber(passage);
          }
          return 0;
        });
  }

  /** Of what there is; the extraction by EUC (10.1) has yet to come, so 10.2-M1 is not claimed. */
  @Test
  void theNineKindsOfActsAreInTheOperationLogDraftsAndRegistrationsAlike() throws Exception {
    asAll(() -> enquiries.find("渡辺", Search.Scope.RESIDENTS, 1));
    told("①照会", AuditAction.ENQUIRY, ALL, "検索", FATHER);

    asAll(() -> certificates.issue(copy(Set.of()), true));
    told("②帳票発行", AuditAction.DOCUMENT_ISSUE, ALL, "証明書発行", FATHER);

    register(move("moving-inside").with(CommonField.TOWN, "丸の内").with(CommonField.LOT, "１番"));
    told("③異動入力（履歴追加） 仮登録", AuditAction.MOVE_ENTRY, ALL, "異動入力（仮登録）", STUDENT);
    told("③異動入力（履歴追加） 本登録", AuditAction.MOVE_ENTRY, SampleOperators.DECIDER, "本登録", STUDENT);

    DecidedMove corrected =
        register(
            move("correction")
                .with(CommonField.GROUND, "2")
                .with(0, PersonField.RESIDENCE_STATUS, "特定活動")
                .with(0, PersonField.RESIDENCE_CARD_NUMBER, "DD33334444RR"));
    told("④異動入力（履歴修正） 仮登録", AuditAction.HISTORY_CORRECTION, ALL, "異動入力（仮登録）", STUDENT);
    told(
        "④異動入力（履歴修正） 本登録", AuditAction.HISTORY_CORRECTION, SampleOperators.DECIDER, "本登録", STUDENT);

    register(
        move("cancellation")
            .with(CommonField.CANCELLED_MOVE, Long.toString(corrected.moveNumber())));
    told("⑤異動入力（履歴削除） 仮登録", AuditAction.HISTORY_REMOVAL, ALL, "異動入力（仮登録）", STUDENT);
    told("⑤異動入力（履歴削除） 本登録", AuditAction.HISTORY_REMOVAL, SampleOperators.DECIDER, "本登録", STUDENT);

    long list = asAll(() -> lists.order(Map.of(), InspectionFormat.PDF));
    asAll(() -> lists.make(list, persons -> {}));
    told("⑥バッチ処理（帳票作成）", AuditAction.BATCH_DOCUMENTS, ALL, "閲覧用の写しの作成", null);

    CurrentOperator.as(system.of(municipality.code()), () -> movingOutDays.run());
    assertThat(entries(AuditAction.BATCH_UPDATE)).as("⑦バッチ処理（データ更新）").isNotEmpty();

    copyTheScreen();
    told("⑧画面ハードコピー", AuditAction.SCREEN_COPY, ALL, "画面の印刷", FATHER);

    web.perform(get("/drafts/list.csv").with(at(ALL))).andExpect(status().isOk());
    AuditEntry extraction = told("⑨データ抽出（EUC）", AuditAction.DATA_EXTRACTION, ALL, "一覧のCSV出力", null);
    assertThat(extraction.detail()).containsEntry("ファイル名", "drafts.csv");
    assertThat(extraction.screen()).isEqualTo("GET /drafts/list.csv");
  }

  @Test
  void anEntryTellsWhetherAnIndividualNumberWasSeen() {
    asAll(() -> certificates.issue(copy(Set.of()), true));
    asAll(() -> certificates.issue(copy(Set.of(CertificateItem.INDIVIDUAL_NUMBER)), true));

    assertThat(entries(AuditAction.DOCUMENT_ISSUE))
        .extracting(AuditEntry::individualNumberShown)
        .containsExactly(true, false);
  }

  @Test
  void thePrintLogTellsAsWhatAPaperCameOut() {
    asAll(() -> certificates.preview(copy(Set.of(CertificateItem.INDIVIDUAL_NUMBER))));
    IssuedPaper paper = asAll(() -> certificates.issue(copy(Set.of()), true)).getFirst();
    asAll(() -> certificates.look(paper.issueNo()));
    asAll(() -> certificates.pdf(paper.issueNo()));

    List<AuditEntry> prints = entries(AuditAction.PRINTING);
    assertThat(prints)
        .hasSize(3)
        .allSatisfy(
            print -> {
              assertThat(print.action().kind()).isEqualTo(LogKind.PRINT);
              assertThat(print.operatorLogin()).as("印刷者ID").isEqualTo(ALL);
              assertThat(print.at()).as("印刷日時").isNotNull();
              assertThat(print.terminal()).as("印刷端末名").isEqualTo("端末1");
              assertThat(print.subjects()).containsExactly(FATHER.value());
              assertThat(print.detail())
                  .containsEntry("タイトル", paper.label())
                  .containsEntry("枚数", "1")
                  .containsEntry("公印", "あり");
            });
    assertThat(prints.get(0).detail())
        .containsEntry("出力形式", "ファイル出力")
        .containsEntry("ファイル名", paper.fileName())
        .containsEntry("発行番号", paper.issueNumber())
        .containsEntry("個人番号", "なし");
    assertThat(prints.get(1).detail())
        .containsEntry("出力形式", "プレビュー")
        .containsEntry("発行番号", paper.issueNumber());
    assertThat(prints.get(2).detail())
        .containsEntry("出力形式", "プレビュー")
        .containsEntry("個人番号", "あり")
        .doesNotContainKey("発行番号");
    assertThat(prints.get(2).individualNumberShown()).isTrue();
  }

  @Test
  void theOtherLogsTellWhatTheyAreFor() {
    for (int i = 0; i < 5; i++) {
      signIn.attempt(municipality.code(), SampleOperators.CLERK, "wrong", "192.0.2.1");
    }
    assertThat(entries(AuditAction.SIGN_IN))
        .as("認証ログ")
        .extracting(entry -> entry.detail().get("失敗回数"))
        .containsExactly("5", "4", "3", "2", "1");
    assertThat(entries(AuditAction.SYSTEM_EVENT))
        .as("イベントログ")
        .first()
        .satisfies(
            event -> {
              assertThat(event.operation()).isEqualTo("利用者IDのロック");
              assertThat(event.operatorLogin()).isEqualTo(SampleOperators.CLERK);
            });

    asAll(
        () ->
            rounds.run(
                new HttpPartner(
                    Partner.CS, URI.create("http://localhost:1"), null, Duration.ofSeconds(1))));
    assertThat(entries(AuditAction.COMMUNICATION_FAULT))
        .as("通信ログ")
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.detail()).containsKey(Partner.CS.label()));

    asAll(
        () ->
            masters.add(
                MasterKind.PRINTERS, SamplePrinter.of("P009", "プリンタ009", SamplePrinter.NOWHERE)));
    assertThat(entries(AuditAction.SETTING_CHANGE))
        .as("設定変更ログ")
        .first()
        .satisfies(
            change -> {
              assertThat(change.operatorLogin()).isEqualTo(ALL);
              assertThat(change.detail()).isNotEmpty();
            });

    asAll(
        () -> {
          systemLog.fault(new IllegalStateException("not told"));
          return 0;
        });
    assertThat(entries(AuditAction.SYSTEM_FAULT))
        .as("エラーログ")
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.detail())
                    .containsExactlyEntriesOf(Map.of("例外", "IllegalStateException")));

    for (LogKind kind : LogKind.values()) {
      if (kind != LogKind.PRINT) {
        assertThat(asAll(() -> log.find(of(kind))).entries()).as(kind.label()).isNotEmpty();
      }
    }
  }

  @Test
  void theFileForLaterAnalysisHasAColumnForEachItemTheSectionNames() throws Exception {
    IssuedPaper paper = asAll(() -> certificates.issue(copy(Set.of()), true)).getFirst();
    asAll(() -> certificates.pdf(paper.issueNo()));

    List<String> lines =
        web.perform(get("/access-log/entries.csv").param("kind", "PRINT").with(at(ALL)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .toList();

    assertThat(lines.getFirst())
        .contains("操作者ID", "日時", "端末名", "対象者の宛名番号", "機能名・処理名", "画面名", "処理・交付場所")
        .contains("個人番号へのアクセス", "ファイル名,タイトル,プリンタ,枚数,公印,個人番号,出力形式,発行番号");
    assertThat(lines.get(1)).contains(paper.fileName() + "," + paper.label() + ",,1,あり,なし,ファイル出力,");
  }

  /** As the browser does before it prints. */
  private void copyTheScreen() throws Exception {
    String page =
        web.perform(get("/residents/" + FATHER.value()).with(at(ALL)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    var print = post("/screen-prints").with(at(ALL)).with(csrf());
    Matcher hidden = HIDDEN.matcher(page.substring(page.indexOf("screen-copy")));
    while (hidden.find()) {
      print.param(hidden.group(1), hidden.group(2));
    }
    web.perform(print).andExpect(status().isNoContent());
  }

  /** The latest entry of a kind, which tells who, when, where, what and about whom. */
  private AuditEntry told(
      String line,
      AuditAction action,
      String login,
      String operation,
      @Nullable AddressNumber about) {
    AuditEntry entry =
        entries(action).stream()
            .filter(one -> one.operation().contains(operation))
            .findFirst()
            .orElseThrow(() -> new AssertionError(line + " is not in the log"));
    assertThat(entry.action().kind()).as(line).isEqualTo(LogKind.OPERATION);
    assertThat(entry.operatorLogin()).as(line).isEqualTo(login);
    assertThat(entry.operatorId()).as(line).isNotNull();
    assertThat(entry.terminal()).as(line).isEqualTo("端末1");
    assertThat(entry.place()).as(line).isEqualTo("001");
    assertThat(entry.screen()).as(line).isNotBlank();
    if (about != null) {
      assertThat(entry.subjects()).as(line).contains(about.value());
    }
    return entry;
  }

  private List<AuditEntry> entries(AuditAction action) {
    return tenancy.within(municipality.code(), () -> audit.newest(200)).stream()
        .filter(entry -> entry.action() == action && !entry.operation().equals("試験"))
        .toList();
  }

  private DecidedMove register(EnteredMove move) {
    Draft draft = asAll(() -> drafts.enter(move, DraftSource.SCREEN, true));
    as(SampleOperators.DECIDER, () -> drafts.review(draft.number(), draft.revision()));
    return as(SampleOperators.DECIDER, () -> drafts.decide(draft.number(), draft.revision(), true));
  }

  private static EnteredMove move(String type) {
    return new EnteredMove(
        MoveTypes.standard().get(type),
        Map.of(CommonField.MOVED_ON, "令和8年11月16日"),
        List.of(new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, STUDENT.value()))));
  }

  private static CertificateRequest copy(Set<CertificateItem> items) {
    return new CertificateRequest(
        null,
        List.of(FATHER),
        new CertificateChoice(
            CertificateForm.INDIVIDUAL, items, false, false, Requester.SELF, "試験", 1),
        SealChoice.OF_AUTHENTICATOR);
  }

  private static AccessCriteria of(LogKind kind) {
    return new AccessCriteria(
        null, null, kind, null, null, null, null, null, null, null, null, null);
  }

  private <T> T asAll(jp.daicho.server.tenancy.Work<T, RuntimeException> work) {
    return as(ALL, work);
  }

  private RequestPostProcessor at(String login) {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            operator(login), null, AuthorityUtils.NO_AUTHORITIES));
  }
}
