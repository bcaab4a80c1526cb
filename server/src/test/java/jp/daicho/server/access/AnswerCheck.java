package jp.daicho.server.access;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.server.access.Visitor.Answer;

/**
 * What no answer may be, whatever was sent: a fault of the service, something of what was typed
 * taken for more than text, a word of the service's insides; and no refusal of the API may be
 * anything but a problem (RFC 9457).
 */
final class AnswerCheck {
  private static final List<String> INSIDES =
      List.of(
          "java.lang.",
          "org.springframework",
          "tools.jackson",
          "\tat ",
          "PSQLException",
          "SQLSTATE",
          "jooq",
          "root:x:0");

  private final List<String> faults = new ArrayList<>();

  /** What was found, each with what was sent. */
  List<String> faults() {
    return faults;
  }

  /** Looks at an answer to something hostile. */
  void look(String what, AccessRule rule, Answer answer) {
    // 502 is the plain request's own answer where a partner outside would have to be asked.
    if (answer.status() >= 500 && answer.status() != rule.answer()) {
      faults.add(what + ": " + answer + " " + head(answer.text()));
      return;
    }
    if (answer.type().startsWith("text/html")) {
      Payload.RAW_MARKUP.stream()
          .filter(answer.text()::contains)
          .forEach(raw -> faults.add(what + ": sends back " + raw));
    }
    if (rule.isApi()
        && answer.status() >= 400
        && !answer.type().startsWith("application/problem+json")) {
      faults.add(what + ": refused by " + answer + " " + answer.type());
    }
    if (answer.text().contains(Payload.EVALUATED)) {
      faults.add(what + ": was evaluated");
    }
    if (!rule.address().contains("openapi")) {
      INSIDES.stream()
          .filter(answer.text()::contains)
          .forEach(inside -> faults.add(what + ": tells " + inside));
    }
    if (answer.response().containsHeader("X-Injected")
        || answer.response().getCookie("injected") != null
        || answer.location().contains("\r")
        || answer.location().contains("\n")) {
      faults.add(what + ": header split");
    }
  }

  private static String head(String text) {
    return text.substring(0, Math.min(200, text.length()));
  }
}
