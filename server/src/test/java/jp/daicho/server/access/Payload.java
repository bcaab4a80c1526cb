package jp.daicho.server.access;

import java.util.List;

/**
 * A text that somebody types to break something.
 *
 * @param name what it tries
 * @param text what is typed
 */
record Payload(String name, String text) {
  /** What would be on a page if markup were not escaped. */
  static final List<String> RAW_MARKUP =
      List.of("<script>alert('daicho')", "<img src=x onerror=", "<svg/onload=");

  /** What would be on a page if a template evaluated what was typed. */
  static final String EVALUATED = "50336951";

  /** One of each sort. */
  static final List<Payload> ALL =
      List.of(
          new Payload(
              "SQL and formula",
              "=cmd|'/c calc'!A0'; DROP TABLE operator; --\" OR '1'='1') UNION SELECT 1,2,3/*"),
          new Payload(
              "markup and template",
              "\"'><script>alert('daicho')</script><img src=x onerror=alert(1)>"
                  + "<svg/onload=alert(1)>＜script＞${7019*7171}#{7019*7171}*{7019*7171}"
                  + "[[${7019*7171}]]__${T(Runtime).getRuntime()}__::.x{{7019*7171}}%s%n{}{0}\\"),
          new Payload("header", "x\r\nSet-Cookie: injected=1\r\nX-Injected: 1\r\n\r\n<b>"),
          new Payload("null", "a\u0000b"),
          new Payload("path", "../../../../../../etc/passwd"),
          new Payload("control characters", "\u0001\u0007\u001b[31m\u007f\u0085\u2028\u202e\uffff"),
          new Payload("half a surrogate pair", "x\ud800y"),
          new Payload("long", "長い 文字列".repeat(1_500)),
          new Payload("nothing", ""),
          new Payload("largest", "9223372036854775807"),
          new Payload("not a number", "１２３٤٥٦NaN1e999999"),
          new Payload("a distant day", "+999999999-12-31"));

  /** Those that one field alone is tried with, the others being plain, as they go deepest. */
  static final List<Payload> SINGLE = named("SQL and formula", "largest");

  /** Those a number in an address is replaced by. */
  static final List<Payload> IN_ADDRESSES =
      named("SQL and formula", "markup and template", "path", "largest", "not a number");

  private static List<Payload> named(String... names) {
    return ALL.stream().filter(one -> List.of(names).contains(one.name())).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
