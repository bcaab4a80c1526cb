package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.server.access.Visitor.Answer;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.links.ReceivedMessages;
import jp.daicho.server.links.ReceivedState;
import jp.daicho.server.links.SendingMessages;
import jp.daicho.server.links.SendingState;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/**
 * 戸籍の表示, 個人番号, 住民票コード and 在留資格等 are shown or hidden for each person (10.4), and hidden means never
 * sent: whatever screen, API, file or paper is asked for, the bytes that come back do not have
 * them. Nor does the log.
 */
@ServiceTest
class HiddenItemsTests {
  private static final int MOST = 20;

  @Autowired MockMvc web;
  @Autowired ApplicationContext context;
  @Autowired Drafts drafts;
  @Autowired Certificates certificates;
  @Autowired SendingMessages sending;
  @Autowired ReceivedMessages received;
  @Autowired Registration registration;
  @Autowired Registry registry;
  @Autowired Tenancy tenancy;
  @Autowired AuditLog audit;

  private final ListAppender<ILoggingEvent> written = new ListAppender<>();

  @Test
  @Proves("10.4-M1")
  void whatIsHiddenFromAnOperatorIsNeverSentToHer() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    written.start();
    root.addAppender(written);
    try {
      PlantedRegister here =
          PlantedRegister.of(
              context,
              passage -> SecretPeople.register(passage, registration, registry),
              SecretPeople.measure());
      List<Map<String, String>> numbers = numbers(here);
      sweep(here, numbers);
      assertThat(log()).isNotEmpty();
      SecretPeople.SECRETS.values().stream()
          .flatMap(List::stream)
          .forEach(
              secret -> {
                assertThat(log()).as("application log").noneMatch(line -> line.contains(secret));
                assertThat(audited(here)).as("audit log").doesNotContain(secret);
              });
    } finally {
      root.detachAppender(written);
    }
  }

  private void sweep(PlantedRegister here, List<Map<String, String>> numbers) {
    Visitor visitor = new Visitor(web);
    Set<String> faults = new LinkedHashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    for (boolean changing : List.of(false, true)) {
      for (AccessRule rule : AccessTable.read().values()) {
        if (rule.changes() != changing || rule.address().contains("openapi")) {
          continue;
        }
        Set<String> asked = new HashSet<>();
        for (Map<String, String> some : numbers) {
          if (!asked.add(rule.filled(some))) {
            continue;
          }
          SecretPeople.SECRETS.forEach(
              (permission, secrets) -> {
                Operator operator = here.roles().without(permission);
                told(visitor.ask(operator, rule.ask(some)), secrets)
                    .forEach(
                        secret -> faults.add(rule.route() + " tells " + permission + " " + secret));
              });
          if (!changing) {
            Answer whole = visitor.ask(here.roles().everything(), rule.ask(some));
            SecretPeople.SECRETS.values().stream()
                .flatMap(secrets -> told(whole, secrets).stream())
                .forEach(secret -> seen.merge(secret, 1, Integer::sum));
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    // The sweep would see them: whoever may see everything does.
    assertThat(seen.keySet())
        .containsAll(SecretPeople.SECRETS.values().stream().flatMap(List::stream).toList());
  }

  private static List<String> told(Answer answer, List<String> secrets) {
    return secrets.stream()
        .filter(secret -> answer.text().contains(secret) || answer.location().contains(secret))
        .toList();
  }

  /** Each of the people with drafts and papers of theirs, and every message, one after another. */
  private List<Map<String, String>> numbers(PlantedRegister here) {
    return CurrentOperator.as(
        here.roles().everything(),
        () -> {
          List<Map<String, String>> all = new ArrayList<>();
          for (int i = 0; i < 2; i++) {
            Map<String, String> one = new HashMap<>(here.numbers());
            EnteredMove draft = SecretPeople.drafts().get(i);
            CertificateRequest paper = SecretPeople.papers().get(i);
            one.put(
                "resident",
                i == 0 ? RegisteredPeople.FATHER.value() : RegisteredPeople.STUDENT.value());
            one.put(
                "household",
                i == 0 ? RegisteredPeople.FAMILY.value() : RegisteredPeople.ALONE.value());
            one.put("draft", number(drafts.enter(draft, DraftSource.SCREEN, true).number()));
            one.put("paper", number(certificates.issue(paper, true).getFirst().issueNo()));
            all.add(one);
          }
          List<Long> sent =
              sending
                  .list(
                      new SendingMessages.Query(
                          EnumSet.allOf(SendingState.class), Set.of(), "", null),
                      MOST)
                  .stream()
                  .map(message -> message.number())
                  .toList();
          List<Long> got =
              received
                  .list(
                      new ReceivedMessages.Query(
                          Set.of(), EnumSet.allOf(ReceivedState.class), false),
                      MOST)
                  .stream()
                  .map(message -> message.number())
                  .toList();
          for (int i = 0; i < MOST; i++) {
            Map<String, String> one = new HashMap<>(all.get(i % 2));
            one.put("sent", number(sent.get(Math.min(i, sent.size() - 1))));
            one.put("arrival", number(got.get(Math.min(i, got.size() - 1))));
            one.put("move", number(i + 1));
            all.add(one);
          }
          return all;
        });
  }

  private static String number(long number) {
    return Long.toString(number);
  }

  private List<String> log() {
    return written.list.stream()
        .map(
            event -> {
              IThrowableProxy thrown = event.getThrowableProxy();
              return event.getFormattedMessage()
                  + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
            })
        .toList();
  }

  private String audited(PlantedRegister here) {
    return tenancy.within(here.municipality().code(), () -> audit.newest(100_000)).toString();
  }

  @Test
  @Proves("10.4-N1")
  void theRelationshipIsShownToEverybodyWhoSeesAPerson() {
    PlantedRegister here = PlantedRegister.of(context);
    Visitor visitor = new Visitor(web);
    Operator least = here.roles().with(Set.of(Permission.ENQUIRY));
    String mother = RegisteredPeople.MOTHER.value();
    for (String address :
        List.of(
            "/residents/" + mother,
            "/api/residents/" + mother,
            "/residents/" + mother + "/as-of?day=2026-10-01&knownOn=" + here.numbers().get("today"),
            "/households/" + RegisteredPeople.FAMILY.value(),
            "/api/households/" + RegisteredPeople.FAMILY.value())) {
      Answer answer =
          visitor.ask(
              least,
              org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(address));
      assertThat(answer.status()).as(address).isEqualTo(200);
      assertThat(answer.text())
          .as(address)
          .contains("妻", RegisteredPeople.SURNAME + "　健一")
          .doesNotContain("追手町");
    }
    for (Permission permission : Permission.values()) {
      assertThat(permission.label()).doesNotContain("続柄", "世帯主");
    }
  }
}
