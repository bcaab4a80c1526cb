package jp.daicho.conformance;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.daicho.conformance.Requirement.Kind;

/**
 * The page {@code docs/conformance.md}. It holds no date and no path, so it changes only when what
 * is proven changes.
 */
final class ConformancePage {
  private static final Pattern WORD_BORDER =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

  private final Requirements requirements;
  private final ConformanceReport report;

  ConformancePage(Requirements requirements, ConformanceReport report) {
    this.requirements = requirements;
    this.report = report;
  }

  String toMarkdown() {
    StringBuilder page =
        new StringBuilder(
            """
            # Conformance

            Which requirements of the standard for resident record systems (住民記録システム標準仕様書) are proven by
            tests that passed. Written by `./daicho conformance` from the last test run; do not edit.

            The requirements are counted by machine from the functional requirements: must (実装すべき機能), may
            (実装してもしなくても良い機能) and must not (実装しない機能). A requirement is proven when at least one test names
            it with `@Proves` and every test that names it passed. For must-not, the test shows that the function
            is not there.

            | class | requirements | proven | open |
            |---|---:|---:|---:|
            """);
    for (Kind kind : Kind.values()) {
      long total = report.of(kind).size();
      long proven = report.provenOf(kind);
      page.append("| %s | %d | %d | %d |\n".formatted(kind.label(), total, proven, total - proven));
    }
    String chapter = "";
    for (Requirement requirement : requirements.list()) {
      String its = requirement.section().split("\\.")[0];
      if (!its.equals(chapter)) {
        chapter = its;
        page.append("\n## Chapter ").append(chapter).append("\n\n");
        page.append("| requirement | section | class | proven by |\n|---|---|---|---|\n");
      }
      page.append(row(requirement));
    }
    return page.toString();
  }

  private String row(Requirement requirement) {
    return "| %s | %s %s | %s | %s |\n"
        .formatted(
            requirement.id(),
            requirement.section(),
            requirement.title().replace("|", "\\|"),
            requirement.kind().label(),
            provenBy(requirement));
  }

  private String provenBy(Requirement requirement) {
    List<String> tests = report.testsOf(requirement);
    if (report.isProven(requirement)) {
      return tests.stream().map(ConformancePage::inWords).collect(Collectors.joining("<br>"));
    }
    return tests.isEmpty() ? "open" : "open (a test failed or was skipped)";
  }

  /** {@code a.b.MemberOrderTest#newcomersComeLast} as {@code Member order: newcomers come last}. */
  static String inWords(String test) {
    int hash = test.indexOf('#');
    String testClass = hash < 0 ? test : test.substring(0, hash);
    String simple =
        testClass
            .substring(testClass.lastIndexOf('.') + 1)
            .replaceAll("(Properties)?Tests?(?=\\$|$)", "")
            .replace('$', '_');
    String subject = words(simple);
    String title =
        subject.isEmpty()
            ? subject
            : Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    return hash < 0 ? title + ": all tests" : title + ": " + words(test.substring(hash + 1));
  }

  private static String words(String camelCase) {
    return WORD_BORDER
        .splitAsStream(camelCase)
        .filter(word -> !word.isEmpty())
        .map(ConformancePage::word)
        .collect(Collectors.joining(" "));
  }

  /** Abbreviations such as CSV stay as they are. */
  private static String word(String word) {
    boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return abbreviation ? word : word.toLowerCase(Locale.ROOT);
  }
}
