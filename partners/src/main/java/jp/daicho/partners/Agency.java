package jp.daicho.partners;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays the immigration agency (出入国在留管理庁): gives notices of its commissioner, and looks at each
 * report and tells what became of it.
 */
final class Agency {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String NAME = "immigration";

  private final AtomicLong next = new AtomicLong();
  private volatile String errorCode = "";
  private volatile String errorText = "";

  /** Finds a fault with what is reported from now on; an empty code ends that. */
  void refuse(String code, String why) {
    errorText = why;
    errorCode = code;
  }

  /** Whether a message is a report to the agency. */
  static boolean isReport(JsonNode message) {
    return message.path("to").asString("").equals(NAME)
        && message.path("kind").asString("").startsWith("immigration-");
  }

  /** A notice of the commissioner with a body. */
  String notice(String lgCode, JsonNode body) {
    return message("notice", "commissioner-notice", lgCode, body);
  }

  /** What became of a report. */
  String result(String lgCode, JsonNode report) {
    ObjectNode body = JSON.createObjectNode();
    body.put("messageId", report.path("id").asString(""));
    body.put("outcome", errorCode.isEmpty() ? "accepted" : "error");
    if (!errorCode.isEmpty()) {
      body.put("errorCode", errorCode).put("errorText", errorText);
    }
    body.put("processedOn", LocalDate.now(JAPAN).toString());
    return message("result", "report-result", lgCode, body);
  }

  /** A file of messages to a municipality. */
  static String medium(String lgCode, List<String> messages) {
    ObjectNode file = JSON.createObjectNode();
    file.put("schema", "daicho-link-medium/1");
    file.put("medium", "results-" + System.nanoTime());
    file.put("from", NAME).put("to", lgCode);
    ArrayNode all = file.putArray("messages");
    messages.forEach(message -> all.add(JSON.readTree(message)));
    return JSON.writeValueAsString(file);
  }

  private String message(String what, String kind, String lgCode, JsonNode body) {
    ObjectNode message = JSON.createObjectNode();
    message.put("schema", "daicho-link/1");
    message.put("id", NAME + "-" + what + "-" + lgCode + "-" + next.incrementAndGet());
    message.put("kind", kind);
    message.put("from", NAME).put("to", lgCode);
    message.put("sentAt", OffsetDateTime.now(JAPAN).truncatedTo(ChronoUnit.SECONDS).toString());
    message.set("body", body);
    return JSON.writeValueAsString(message);
  }
}
