package jp.daicho.bench.search;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.daicho.bench.city.City;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.inquiry.ResidentLine;
import jp.daicho.server.inquiry.SearchHistory;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.internal.OpenPassage;
import jp.daicho.server.registry.Found;
import jp.daicho.server.registry.QueryReader;
import jp.daicho.server.registry.ResidentSearch;
import jp.daicho.server.registry.Search;
import jp.daicho.server.registry.SearchField;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.context.ConfigurableApplicationContext;

/** Searches in a transaction of their own, without door, masking, marks and log. */
record StraightSearch(
    Tenancy tenancy, AuditLog log, ResidentSearch search, SearchHistory history, Operator clerk) {
  private static final Operation SEARCH =
      Operation.of("計測", AuditAction.ENQUIRY, Permission.ENQUIRY);

  /** Those of a service. */
  static StraightSearch of(ConfigurableApplicationContext service, Operator clerk) {
    return new StraightSearch(
        service.getBean(Tenancy.class),
        service.getBean(AuditLog.class),
        service.getBean(ResidentSearch.class),
        service.getBean(SearchHistory.class),
        clerk);
  }

  /** All that a search is, which includes that it is kept (2.1.1). */
  List<ResidentLine> ask(String text) {
    return within(
        passage -> {
          List<ResidentLine> lines =
              found(passage, text).residents().stream()
                  .map(it -> ResidentLine.of(it, false))
                  .toList();
          history.keep(
              passage,
              Map.of(SearchField.QUERY.key(), text, "scope", Search.Scope.RESIDENTS.name()));
          return lines;
        });
  }

  /** The finding alone, which changes nothing: how many there are. */
  int find(String text) {
    return within(passage -> found(passage, text).total());
  }

  private Found found(OpenPassage passage, String text) {
    QueryReader.Query query = new QueryReader().read(text, any -> true);
    return search.find(passage, new Search(query.terms(), Search.Scope.RESIDENTS, 1, null));
  }

  private <T> T within(Function<OpenPassage, T> work) {
    return tenancy.within(
        City.CODE,
        () -> {
          OpenPassage passage =
              new OpenPassage(tenancy, log, SEARCH, clerk, "bench", Instant.now());
          passage.open(EnumSet.allOf(Permission.class), () -> "");
          // A search wants the state without a door too, for the variants that are kept in memory.
          passage.open(EnumSet.allOf(Permission.class), passage.askState());
          return work.apply(passage);
        });
  }
}
