package jp.daicho.ledger.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.FindingCatalogue;
import jp.daicho.ledger.finding.FindingCode;

/**
 * Which findings tests raise, and to which they come close without raising them (11.1). What a rule
 * of a move raises has a case that holds both. For the rest, tests here and of the service carry
 * the annotations {@code Raises} and {@code ComesClose}; they are read from the sources, as this
 * module does not know the service.
 */
final class ShownFindings {
  private static final Pattern TEST =
      Pattern.compile(
          "^  @(Raises|ComesClose)\\(([^)]*)\\).*?^  void (\\w+)",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ANNOTATION = Pattern.compile("@(Raises|ComesClose)\\([^)]*\\)");
  private static final Pattern METHOD = Pattern.compile("^  void (\\w+)\\(", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("FindingCode\\.(\\w+)");

  private final Set<FindingCode> raised = EnumSet.noneOf(FindingCode.class);
  private final Set<FindingCode> closeTo = EnumSet.noneOf(FindingCode.class);
  private final Set<FindingCode> named = EnumSet.noneOf(FindingCode.class);
  private final Set<String> unfounded = new TreeSet<>();
  private final Set<String> tests = new TreeSet<>();

  private ShownFindings() {}

  /** Reads the cases and the sources of all tests. */
  static ShownFindings read() {
    ShownFindings shown = new ShownFindings();
    FindingCases.all().forEach(it -> shown.hasCase(it.code()));
    MoveFindingCases.all().forEach(it -> shown.hasCase(it.code()));
    for (String module : List.of("ledger", "server")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          shown.read(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shown;
  }

  /** What some test raises. */
  Set<FindingCode> raised() {
    return raised;
  }

  /** What some test comes close to. */
  Set<FindingCode> closeTo() {
    return closeTo;
  }

  /** What some test of the service names, whatever it says about it. */
  Set<FindingCode> named() {
    return named;
  }

  /** Tests that say they raise a finding that is not named in their class but there. */
  Set<String> unfounded() {
    return unfounded;
  }

  /** Every test method, as class and method with a dot between. */
  Set<String> tests() {
    return tests;
  }

  private void hasCase(FindingCode code) {
    raised.add(code);
    closeTo.add(code);
  }

  private void read(Path file) throws IOException {
    String source = Files.readString(file);
    String name = file.getFileName().toString().replace(".java", "");
    Set<String> words = new TreeSet<>(List.of(source.split("\\W+")));
    for (FindingCode code : FindingCode.values()) {
      if (words.contains(code.name())
          || words.contains(FindingCatalogue.standard().get(code).number())) {
        named.add(code);
      }
    }
    METHOD.matcher(source).results().forEach(it -> tests.add(name + "." + it.group(1)));
    Matcher test = TEST.matcher(source);
    // From the next character on, as a test may carry both annotations.
    for (int from = 0; test.find(from); from = test.start() + 1) {
      boolean raises = test.group(1).equals("Raises");
      for (String word : CODE.matcher(test.group(2)).results().map(it -> it.group(1)).toList()) {
        FindingCode code = FindingCode.valueOf(word);
        (raises ? raised : closeTo).add(code);
        if (raises && !names(source, code)) {
          unfounded.add(name + "." + test.group(3) + " " + code);
        }
      }
    }
  }

  /** By its number, or by its code elsewhere than in the annotations. */
  private static boolean names(String source, FindingCode code) {
    String number = FindingCatalogue.standard().get(code).number();
    String looked = ANNOTATION.matcher(source).replaceAll("");
    return Pattern.compile("\\b(%s|%s)\\b".formatted(code.name(), number)).matcher(looked).find();
  }
}
