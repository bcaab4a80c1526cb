package jp.daicho.server.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.daicho.server.access.Visitor.Answer;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Draft lines of the table for new routes: how they answer now. Somebody has to look at each and
 * ask whether it should be so.
 */
final class ObservedRules {
  private static final Pattern LACKING = Pattern.compile("「([^」]+)」の権限がありません");

  /** What the number after a part of an address usually is. */
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("residents", "{resident}"),
          Map.entry("households", "{household}"),
          Map.entry("drafts", "{draft}"),
          Map.entry("certificates", "{paper}"),
          Map.entry("support-measures", "{measure}"),
          Map.entry("issue-notices", "{watched}"),
          Map.entry("registrations", "{watched}"),
          Map.entry("memos", "{memo}"),
          Map.entry("seals", "{seal}"),
          Map.entry("sending", "{sent}"),
          Map.entry("received", "{arrival}"),
          Map.entry("arrival-notices", "{arrival}"),
          Map.entry("transfer-certificates", "{transfer}"),
          Map.entry("immigration-notices", "{notice}"),
          Map.entry("notices", "{notice}"),
          Map.entry("immigration-reports", "{report}"),
          Map.entry("reports", "{report}"),
          Map.entry("media", "{medium}"),
          Map.entry("inspection-lists", "{list}"),
          Map.entry("search-history", "{search}"),
          Map.entry("parts", "1"),
          Map.entry("masters", "places"),
          Map.entry("characters", "MJ026190"),
          Map.entry("glyphs", "90A6"),
          Map.entry("move-types", "correction"),
          Map.entry("links", "cs"),
          Map.entry("papers", "card-application"));

  private final ApplicationContext context;
  private final Visitor visitor;
  private final PlantedRegister here;
  private final PlantedRegister elsewhere;
  private final Map<Route, AccessRule> requests = AccessTable.asked();

  ObservedRules(
      ApplicationContext context,
      Visitor visitor,
      PlantedRegister here,
      PlantedRegister elsewhere) {
    this.context = context;
    this.visitor = visitor;
    this.here = here;
    this.elsewhere = elsewhere;
  }

  /** A line as the route answers now. */
  String line(Route route) {
    String address = address(route.pattern());
    boolean api = address.startsWith("/api/");
    boolean changes = !route.method().equals("GET") && !route.method().equals("ANY");
    String body = changes && api ? "json:{}" : "-";
    AccessRule known = requests.get(route);
    AccessRule asked = known == null ? rule(route, "signed-in", address, body) : known;
    Instant since = Instant.now();
    int elsewhereStatus =
        visitor
            .ask(elsewhere.roles().once(EnumSet.allOf(Permission.class)), asked.ask(here.numbers()))
            .status();
    Answer nobody = visitor.ask(asked.ask(here.numbers()));
    String needs = "signed-in";
    Answer answer = nobody;
    if (api ? nobody.status() == 401 : nobody.isSignIn()) {
      Set<Permission> granted = EnumSet.noneOf(Permission.class);
      answer = ask(asked, granted);
      for (Permission lacking = lacking(answer);
          lacking != null && granted.add(lacking);
          lacking = lacking(answer)) {
        answer = ask(asked, granted);
      }
      if (!granted.isEmpty()) {
        needs = granted.stream().map(Permission::name).collect(Collectors.joining("+"));
      }
    } else {
      needs = "anybody";
    }
    return String.join(
        "\t",
        route.pattern(),
        route.method(),
        needs,
        asked.address(),
        asked.body().replace("\n", "\\n"),
        Integer.toString(answer.status()),
        Integer.toString(elsewhereStatus),
        function(since, changes));
  }

  private Answer ask(AccessRule rule, Set<Permission> granted) {
    return visitor.ask(
        rule.endsSessions() ? here.roles().once(granted) : here.roles().with(granted),
        rule.ask(here.numbers()));
  }

  private static AccessRule rule(Route route, String needs, String address, String body) {
    return new AccessRule(route, Needs.parse(needs), address, body, 0, 0, "");
  }

  private static @Nullable Permission lacking(Answer answer) {
    Matcher told = LACKING.matcher(answer.text());
    return answer.status() == 403 && told.find() ? labelled(told.group(1)) : null;
  }

  private static @Nullable Permission labelled(String label) {
    return EnumSet.allOf(Permission.class).stream()
        .filter(permission -> permission.label().equals(label))
        .findFirst()
        .orElse(null);
  }

  /** What the log calls it: what was shown first, or what was done at last. */
  private String function(Instant since, boolean changes) {
    return context
        .getBean(Tenancy.class)
        .within(here.municipality().code(), () -> context.getBean(AuditLog.class).newest(20))
        .stream()
        .filter(entry -> !entry.at().isBefore(since))
        .map(AuditEntry::operation)
        .filter(operation -> !operation.equals("プリンタの選択"))
        .reduce((later, earlier) -> changes ? later : earlier)
        .orElse("?");
  }

  private static String address(String pattern) {
    String path = pattern.contains("?") ? pattern.substring(0, pattern.indexOf('?')) : pattern;
    StringBuilder address = new StringBuilder();
    String before = "";
    for (String part : path.substring(1).split("/")) {
      String filled = part;
      if (part.contains("{") || part.contains("*")) {
        String number =
            before.equals("moves") && part.contains("number") ? "{move}" : NUMBERS.get(before);
        filled =
            number == null ? "001" : part.replaceAll("\\{[^}]*}|\\*+", number.replace("$", "\\$"));
      }
      address.append('/').append(filled);
      before = part;
    }
    if (pattern.contains("?") && !pattern.contains("!")) {
      address.append('?').append(pattern.substring(pattern.indexOf('?') + 1));
    }
    return address.toString();
  }
}
