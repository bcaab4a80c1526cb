package jp.daicho.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.server.operators.Permission;

/**
 * The page of the manual that says which permission opens which function, made from the table by
 * which that is tried.
 *
 * <p>Written anew, from the folder {@code server}, by running {@link #main} on the class path of
 * the tests, or by {@code -Ddaicho.permissions=keep} with {@code PermissionsPageTests}.
 */
final class PermissionsPage {
  static final Path FILE = Path.of("..", "docs", "manual", "permissions.ja.md");

  private static final String INTRODUCTION =
      """
      # 操作権限と機能

      <!-- このページは自動で作られます。直すときは access-matrix.tsv を直してください。 -->

      操作権限ごとに、使える機能と、その画面・APIのアドレスを示します（標準仕様書 10.3、10.4）。操作権限は一つずつ別々に、
      部署にも利用者にも与えられます。職位では決まりません。権限を外すと、次の操作から使えなくなります。

      - 二つ以上の権限が要る機能には「ほかに要る権限」を示します。「又は」は、どれか一つでよいことを示します。
      - `{…}` には宛名番号、世帯番号などが入ります。
      - ほかの市区町村の住民や帳票には、どの権限があっても届きません。番号を知っていても、その番号が無いときと同じ答えになります。
      - 「市区町村管理」は運用センターの利用者だけが持てます。運用センターの利用者は、住民の情報を扱う権限を持てません。
      - この表は、すべての画面とAPIを、権限のない人、一つだけ足りない人、必要な権限だけの人、ほかの市区町村の人で試した結果と一致しています。
      """;

  private static final Map<Permission, String> ITEMS =
      new EnumMap<>(
          Map.of(
              Permission.SEE_REGISTERED_DOMICILE, "本籍、筆頭者",
              Permission.SEE_INDIVIDUAL_NUMBER, "個人番号",
              Permission.SEE_RESIDENT_RECORD_CODE, "住民票コード",
              Permission.SEE_RESIDENCE_STATUS, "在留資格、在留期間等、在留期間の満了の日、在留カード等の番号、法第30条の45に規定する区分など"));

  private PermissionsPage() {}

  /** Writes the page. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(FILE, text(AccessTable.read().values()), StandardCharsets.UTF_8);
  }

  static String text(Collection<AccessRule> rules) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Permission permission : Permission.values()) {
      page.append("\n## ").append(permission.label()).append("\n\n");
      String items = ITEMS.get(permission);
      if (items != null) {
        page.append("すべての画面、API、帳票、ファイルで、次の項目を表示します：")
            .append(items)
            .append("。\nこの権限がない人には、項目そのものが送られません。この項目を載せる帳票は作成も表示もできません。\n");
      }
      table(page, permission, rules);
    }
    page.append("\n## 認証だけで使える機能\n\n住民の情報を表示しない画面と、用語や様式の一覧などです。\n\n");
    page.append("| 機能 | 画面・API |\n|---|---|\n");
    grouped(
            rules.stream()
                .filter(rule -> rule.needs().signedIn() && rule.needs().noPermission())
                .toList())
        .forEach((function, routes) -> page.append(row(function, routes)));
    page.append("\n## 認証なしで使える機能\n\n| 機能 | 画面・API |\n|---|---|\n");
    grouped(rules.stream().filter(rule -> !rule.needs().signedIn()).toList())
        .forEach((function, routes) -> page.append(row(function, routes)));
    return page.toString();
  }

  private static void table(
      StringBuilder page, Permission permission, Collection<AccessRule> rules) {
    Map<String, SortedSet<String>> functions = new TreeMap<>();
    for (AccessRule rule : rules) {
      if (rule.needs().permissions().stream().anyMatch(set -> set.contains(permission))) {
        functions
            .computeIfAbsent(
                rule.function() + " | " + others(rule, permission), none -> new TreeSet<>())
            .add(address(rule));
      }
    }
    if (functions.isEmpty()) {
      page.append(ITEMS.containsKey(permission) ? "" : "この権限だけで使える画面は、まだありません。\n");
      return;
    }
    page.append(ITEMS.containsKey(permission) ? "\n" : "");
    page.append("| 機能 | ほかに要る権限 | 画面・API |\n|---|---|---|\n");
    functions.forEach((function, routes) -> page.append(row(function, routes)));
  }

  private static String others(AccessRule rule, Permission permission) {
    StringBuilder others = new StringBuilder();
    for (Set<Permission> oneOf : rule.needs().permissions()) {
      SortedSet<Permission> rest = new TreeSet<>(oneOf);
      boolean alternative = rest.remove(permission);
      if (!rest.isEmpty()) {
        others
            .append(others.isEmpty() ? "" : "、")
            .append(alternative ? "（又は" : "")
            .append(String.join("又は", rest.stream().map(Permission::label).toList()))
            .append(alternative ? "）" : "");
      }
    }
    return others.toString();
  }

  private static Map<String, SortedSet<String>> grouped(Collection<AccessRule> rules) {
    Map<String, SortedSet<String>> functions = new TreeMap<>();
    rules.forEach(
        rule ->
            functions.computeIfAbsent(rule.function(), none -> new TreeSet<>()).add(address(rule)));
    return functions;
  }

  private static String address(AccessRule rule) {
    String pattern = rule.route().pattern();
    String path = pattern.contains("?") ? pattern.substring(0, pattern.indexOf('?')) : pattern;
    return "`"
        + (rule.changes() ? rule.route().method() + " " : "")
        + path.replace("|", "\\|")
        + "`";
  }

  private static String row(String function, SortedSet<String> routes) {
    return "| " + function + " | " + String.join("<br>", routes) + " |\n";
  }
}
