package jp.daicho.ledger.calendar;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which the register writes a day: the exact day and the fourteen uncertain forms of
 * 1.1.8, in its order. The year of each may be of an era or Western.
 */
public enum DateForm {
  /** An exact day: 令和3年5月2日. */
  EXACT_DAY("{YEAR}年{MONTH}月{DAY}日"),
  /** About a year: 令和3年頃. */
  ABOUT_YEAR("{YEAR}年頃"),
  /** About a month: 令和3年5月頃. */
  ABOUT_MONTH("{YEAR}年{MONTH}月頃"),
  /** About a day: 令和3年5月2日頃. */
  ABOUT_DAY("{YEAR}年{MONTH}月{DAY}日頃"),
  /** A presumed day: 推定令和3年5月2日. */
  PRESUMED_DAY("推定{YEAR}年{MONTH}月{DAY}日"),
  /** A presumed month: 推定令和3年5月. */
  PRESUMED_MONTH("推定{YEAR}年{MONTH}月"),
  /** A season: 令和3年春. */
  SEASON("{YEAR}年{SEASON}"),
  /** A third of a month: 令和3年5月上旬. */
  THIRD_OF_MONTH("{YEAR}年{MONTH}月{THIRD}旬"),
  /** About a third of a month: 令和3年5月中旬頃. */
  ABOUT_THIRD_OF_MONTH("{YEAR}年{MONTH}月{THIRD}旬頃"),
  /** Year, month and day unknown: 年月日不詳. */
  ALL_UNKNOWN("年月日不詳"),
  /** Month and day unknown: 令和3年 月日不詳. */
  MONTH_AND_DAY_UNKNOWN("{YEAR}年 月日不詳"),
  /** Day unknown: 令和3年5月 日不詳. */
  DAY_UNKNOWN("{YEAR}年{MONTH}月 日不詳"),
  /** Between a day and about a day of this or a later month: 令和3年5月2日から6月3日頃までの間. */
  DAY_TO_ABOUT_DAY("{YEAR}年{MONTH}月{DAY}日から{TO_MONTH}月{TO_DAY}日頃までの間"),
  /** Presumed between two days of a month: 令和3年5月推定2日から3日までの間. */
  PRESUMED_DAY_TO_DAY("{YEAR}年{MONTH}月推定{DAY}日から{TO_DAY}日までの間"),
  /** Between about two days of a month: 令和3年5月2日頃から3日頃までの間. */
  ABOUT_DAY_TO_ABOUT_DAY("{YEAR}年{MONTH}月{DAY}日頃から{TO_DAY}日頃までの間");

  /** What a form leaves open besides the year. */
  enum Part {
    MONTH("[0-9]{1,2}"),
    DAY("[0-9]{1,2}"),
    TO_MONTH("[0-9]{1,2}"),
    TO_DAY("[0-9]{1,2}"),
    SEASON("[春夏秋冬]"),
    THIRD("[上中下]");

    private static final String SEASONS = "春夏秋冬";
    private static final String THIRDS = "上中下";

    private final String regex;

    Part(String regex) {
      this.regex = regex;
    }

    private String placeholder() {
      return "{" + name() + "}";
    }

    /** Group names of regular expressions have letters and digits only. */
    private String group() {
      return name().replace("_", "");
    }

    private int read(String text) {
      return switch (this) {
        case MONTH, DAY, TO_MONTH, TO_DAY -> Integer.parseInt(text);
        case SEASON -> SEASONS.indexOf(text);
        case THIRD -> THIRDS.indexOf(text);
      };
    }

    private String print(int value) {
      return switch (this) {
        case MONTH, DAY, TO_MONTH, TO_DAY -> Integer.toString(value);
        case SEASON -> SEASONS.substring(value, value + 1);
        case THIRD -> THIRDS.substring(value, value + 1);
      };
    }
  }

  private static final String YEAR = "{YEAR}";

  private final String template;
  private final Pattern pattern;

  DateForm(String template) {
    this.template = template;
    this.pattern = pattern(template);
  }

  /** Whether a day in this form is uncertain (不詳日). */
  public boolean isUncertain() {
    return this != EXACT_DAY;
  }

  boolean hasYear() {
    return template.contains(YEAR);
  }

  /** Matches a folded text; {@link #year} and {@link #parts} read what was matched. */
  Matcher matcher(String folded) {
    return pattern.matcher(folded);
  }

  static String year(Matcher matched) {
    return matched.group("YEAR");
  }

  Map<Part, Integer> parts(Matcher matched) {
    Map<Part, Integer> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      if (template.contains(part.placeholder())) {
        parts.put(part, part.read(matched.group(part.group())));
      }
    }
    return parts;
  }

  String print(String year, Map<Part, Integer> parts) {
    String text = template.replace(YEAR, year);
    for (Map.Entry<Part, Integer> part : parts.entrySet()) {
      text = text.replace(part.getKey().placeholder(), part.getKey().print(part.getValue()));
    }
    return text;
  }

  private static Pattern pattern(String template) {
    // 推定 is no part of a year, or a presumed day would be an exact one of an unknown era.
    String regex = template.replace(" ", "").replace(YEAR, "(?<YEAR>(?!推定)[^年]{2,8})");
    for (Part part : Part.values()) {
      regex = regex.replace(part.placeholder(), "(?<" + part.group() + ">" + part.regex + ")");
    }
    return Pattern.compile(regex);
  }
}
