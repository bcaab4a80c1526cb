package jp.daicho.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of {@code measure-signs.tsv}: by what an answer may differ, for somebody who may not look
 * into the measures, where a protected person is shown or printed.
 *
 * @param asked the method and route, and about whom
 * @param sign what the difference is
 * @param section where the standard wants it
 * @param reason why
 */
record MeasureSign(String asked, Sign sign, String section, String reason) {
  static final Path FILE = Path.of("src", "test", "resources", "access", "measure-signs.tsv");

  /** What kind of difference. */
  enum Sign {
    /** The words 支援措置期間中 where her own line or record is, and nothing more. */
    MARK(
        List.of(
            "<p id=\"support\">.*?</p>",
            "<strong class=\"mark mark--restricted\">支援措置期間中</strong>",
            ",?\"(supportMark|support)\":\"支援措置期間中\""),
        List.of(",?\"(supportMark|support)\":\"\"")),
    /** The restriction by the measure among the others, without days. */
    RESTRICTION(
        List.of(
            "<div class=\"rows-scroll\">\\s*<table id=\"restrictions-other\">.*?</table>\\s*</div>",
            "\\{[^{}]*支援措置（支援措置期間中）(?:[^{}]|\\{[^{}]*\\})*\\}"),
        List.of("<p>抑止はありません。</p>")),
    /** An alert that she is to be moved, or stands on a paper of the office. */
    ALERT(
        List.of(
            ",?\\{\"number\":\"A13(55|50)\"[^{}]*\\}",
            "<li class=\"finding finding--alert\"(?:(?!</li>).)*A13(55|50).*?</li>"),
        List.of()),
    /** An error instead of a paper, a label or a list that would hold her. */
    REFUSAL(List.of(), List.of()),
    /** She is left out of a list that is made. */
    LEFT_OUT(List.of(), List.of("[^\n]*(美咲|陽菜)[^\n]*\r?\n")),
    /** Such a list has fewer lines. */
    LISTED(
        List.of(),
        List.of(
            "(?<=\"persons\":)\\d+",
            "(?<=<td class=\"number\">)[35](?=</td>)",
            "(?<=id=\"persons\">)[35](?=人)")),
    /** Such a list is not among the papers issued about her. */
    ISSUED(
        List.of(),
        List.of(
            "(?<=role=\"status\">)[23](?=件)",
            " data-first=\"first\"",
            "<tr[^>]*>(?:(?!</tr>).)*閲覧(?:(?!</tr>).)*</tr>"));

    @SuppressWarnings("ImmutableEnumChecker") // a list that nothing is added to
    private final List<Pattern> there;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Pattern> elsewhere;

    Sign(List<String> there, List<String> elsewhere) {
      this.there = there.stream().map(each -> Pattern.compile(each, Pattern.DOTALL)).toList();
      this.elsewhere =
          elsewhere.stream().map(each -> Pattern.compile(each, Pattern.DOTALL)).toList();
    }

    /** An answer without the sign, and without what stands where there is none. */
    String without(String answer) {
      String rest = answer;
      for (Pattern one : there) {
        rest = one.matcher(rest).replaceAll("");
      }
      for (Pattern one : elsewhere) {
        rest = one.matcher(rest).replaceAll("");
      }
      return rest.replaceAll("\\s+", " ").replace("[,", "[");
    }
  }

  /** All lines. */
  static List<MeasureSign> read() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(MeasureSign::parse)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static MeasureSign parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 6 || cells[4].isBlank() || cells[5].isBlank()) {
      throw new IllegalArgumentException("not six cells: " + line);
    }
    return new MeasureSign(
        cells[0] + " " + cells[1] + " " + cells[2], Sign.valueOf(cells[3]), cells[4], cells[5]);
  }

  /**
   * Whether two answers differ by nothing but the sign.
   *
   * @param without where nobody is protected
   * @param with where somebody is
   */
  boolean explains(String without, String with) {
    return sign == Sign.REFUSAL
        ? with.startsWith("4") && with.contains("E1348") && !with.contains("支援措置期間中")
        : sign.without(without).equals(sign.without(with));
  }
}
