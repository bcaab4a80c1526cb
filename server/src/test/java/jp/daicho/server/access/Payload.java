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
          new Payload("SQL", "1'; DROP TABLE operator; --\" OR '1'='1') UNION SELECT 1,2,3/*"),
          new Payload("markup", "\"'><script>alert('daicho')</script><img src=x onerror=alert(1)>"),
          new Payload("markup in full width", "<svg/onload=alert(1)>＜script＞"),
          new Payload(
              "template",
              "${7019*7171}#{7019*7171}*{7019*7171}[[${7019*7171}]]"
                  + "__${T(java.lang.Runtime).getRuntime()}__::.x{{7019*7171}}"),
          new Payload("header", "x\r\nSet-Cookie: injected=1\r\nX-Injected: 1\r\n\r\n<b>"),
          new Payload("null", "a\u0000b"),
          new Payload("path", "../../../../../../etc/passwd"),
          new Payload("control characters", "\u0001\u0007\u001b[31m\u007f\u0085\u2028\u202e"),
          new Payload("half a surrogate pair", "x\ud800y"),
          new Payload("no character", "\uffff\ufffe\ud83f\udfff"),
          new Payload("formula", "=cmd|'/c calc'!A0"),
          new Payload("format", "%s%n%x%1$s{}{0}\\u0000\\"),
          new Payload("long", "長い文字列".repeat(20_000)),
          new Payload("many words", "あ ".repeat(2_000)),
          new Payload("nothing", ""),
          new Payload("blank", "\u3000 \t"),
          new Payload("minus", "-1"),
          new Payload("large", "99999999999999999999999999"),
          new Payload("largest", "9223372036854775807"),
          new Payload("digits of another script", "１２３٤٥٦"),
          new Payload("not a number", "NaN1e999999"),
          new Payload("a day that is none", "9999-99-99"),
          new Payload("a distant day", "+999999999-12-31"));

  /** Those that one parameter alone is tried with, as they go deepest. */
  static final List<Payload> SINGLE =
      ALL.stream()
          .filter(
              one ->
                  List.of("SQL", "markup", "null", "half a surrogate pair", "largest", "")
                      .contains(one.name()))
          .toList();

  @Override
  public String toString() {
    return name;
  }
}
