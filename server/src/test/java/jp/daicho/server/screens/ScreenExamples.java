package jp.daicho.server.screens;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.issuenotice.NoticeEntry;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.server.accesslog.AccessCriteria;
import jp.daicho.server.accesslog.AccessLog;
import jp.daicho.server.accesslog.Analysis;
import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.inquiry.Enquiries;
import jp.daicho.server.inquiry.SearchHistory;
import jp.daicho.server.issuenotices.NoticeRegistrations;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.protection.SupportWork;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.registry.Search;
import jp.daicho.server.restrictions.RestrictionWork;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;
import org.springframework.context.ApplicationContext;

/**
 * Addresses of screens that need a number or a choice, by the patterns of their routes: something
 * is made for each in a municipality of the {@link RegisteredPeople}. No address means that the
 * screen is looked at as a template.
 */
final class ScreenExamples {
  private static final String PERSON = RegisteredPeople.FATHER.value();
  private static final String HOUSEHOLD = RegisteredPeople.FAMILY.value();

  private final ApplicationContext context;
  private final Map<String, List<String>> addresses = new HashMap<>();

  private ScreenExamples(ApplicationContext context) {
    this.context = context;
  }

  /** Made by an operator who may do everything. */
  static ScreenExamples of(ApplicationContext context, Operator operator) {
    ScreenExamples examples = new ScreenExamples(context);
    CurrentOperator.as(
        operator,
        () -> {
          examples.peopleAndHouseholds();
          examples.workOfTheCounter();
          examples.restrictions();
          examples.logs();
          examples.settings(operator);
          examples.templatesOnly();
          return 0;
        });
    return examples;
  }

  /** The addresses of a route; its pattern if it needs nothing. */
  List<String> of(String pattern) {
    return addresses.getOrDefault(pattern, List.of(pattern));
  }

  /** Whether a screen has to be there. */
  boolean has(String pattern) {
    return addresses.containsKey(pattern);
  }

  private void peopleAndHouseholds() {
    for (String page :
        List.of(
            "", "/restrictions", "/history", "/support-measures", "/papers", "/memos", "/as-of")) {
      put("/residents/{number}" + page, PERSON);
    }
    for (String page : List.of("", "/restrictions", "/history", "/order", "/as-of")) {
      put("/households/{number}" + page, HOUSEHOLD);
    }
    with("/search", "?q=1");
    with("/moves/persons", "?household=" + HOUSEHOLD);
    addresses.put("/moves/{id}", oneOfEachEffect());
    bean(Enquiries.class).find("渡辺", Search.Scope.RESIDENTS, 1);
    put("/search-history/{number}", bean(SearchHistory.class).list().getFirst().number());
    put("/characters/{mj}", "MJ026190");
  }

  private void workOfTheCounter() {
    long draft =
        bean(Drafts.class).enter(SampleEntries.correction(), DraftSource.SCREEN, true).number();
    put("/drafts/{number}", draft);
    put("/drafts/{number}/edit", draft);
    put("/drafts/{number}/slip", draft);
    long paper = bean(Certificates.class).issue(SampleEntries.copy(), true).getFirst().issueNo();
    with("/certificates", "?resident=" + PERSON);
    with("/certificates/new", "?household=" + HOUSEHOLD);
    put("/certificates/{issueNo}", paper);
    put("/certificates/{issueNo}/prints", paper);
    long watched =
        bean(NoticeRegistrations.class)
            .register(new NoticeEntry(PERSON, "R8.4.1", "", "", ""))
            .number();
    put("/issue-notices/{number}", watched);
    put("/issue-notices/{number}/edit", watched);
  }

  private void restrictions() {
    long restriction =
        bean(RestrictionWork.class)
            .set(
                new RestrictionEntry(
                    PERSON, "", "90", Map.of("listing", "alert"), "R8.4.1", "", ""),
                true)
            .number();
    with("/restrictions/new", "?resident=" + PERSON);
    put("/restrictions/{number}", restriction);
    put("/restrictions/{number}/edit", restriction);
    long measure = bean(SupportWork.class).receive(SampleEntries.support(), true).number();
    with("/support-measures/new", "?resident=" + PERSON);
    put("/support-measures/{number}", measure);
    put("/support-measures/{number}/edit", measure);
  }

  private void logs() {
    AccessCriteria all =
        new AccessCriteria(null, null, null, null, null, null, null, null, null, null, null, null);
    put(
        "/access-log/entries/{number}",
        bean(AccessLog.class).find(all).entries().getFirst().number());
    addresses.put("/access-log", List.of("/access-log", "/access-log?text=1"));
    addresses.put(
        "/access-log/analyses/{id}",
        Arrays.stream(Analysis.values()).map(each -> "/access-log/analyses/" + each.id()).toList());
  }

  private void settings(Operator operator) {
    put("/operators/{number}", operator.operatorId());
    put("/operator-departments/{code}", "001");
    addresses.put(
        "/masters/{master}",
        Arrays.stream(MasterKind.values()).map(kind -> "/masters/" + kind.id()).toList());
    addresses.put("/masters/{master}/new", List.of("/masters/buildings/new"));
    addresses.put("/masters/{master}/{key}", List.of("/masters/places/001"));
  }

  /**
   * Messages come from partners, and only the centre's operators see its screens
   * (CentreScreenTests). The rest are files.
   */
  private void templatesOnly() {
    for (String pattern :
        List.of(
            "/links/received/{number}",
            "/links/sending/{number}",
            "/links/immigration-notices/{number}",
            "/links/immigration-reports/{number}",
            "/links/immigration-reports/media/{number}",
            "/centre",
            "/centre/new",
            "/centre/{code}",
            "/certificates/{issueNo}/pdf",
            "/access-log/analyses/{id}.csv")) {
      addresses.put(pattern, List.of());
    }
  }

  /** Help of the entry differs by what a move does. */
  private static List<String> oneOfEachEffect() {
    Map<MoveEffect, String> addresses = new HashMap<>();
    for (MoveType type : MoveTypes.standard().all()) {
      if (type.effect() != MoveEffect.RESTORE) { // of moved records alone: MovedOverJourneyTests
        addresses.putIfAbsent(
            type.effect(),
            "/moves/" + type.id() + "?person=" + RegisteredPeople.MOTHER.value() + "&move=2");
      }
    }
    return List.copyOf(addresses.values());
  }

  private void put(String pattern, Object number) {
    addresses.put(pattern, List.of(pattern.replaceAll("\\{\\w+}", number.toString())));
  }

  private void with(String pattern, String query) {
    addresses.put(pattern, List.of(pattern + query));
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }
}
