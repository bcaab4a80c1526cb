package jp.daicho.server.immigration.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.SentMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of a medium (docs/schema/link-medium-1.schema.json): messages one after another, in the
 * order in which they are to be taken; to the agency, and back with its results.
 */
public final class MediumFile {
  /** The schema of the file. */
  public static final String SCHEMA = "daicho-link-medium/1";

  private static final JsonMapper JSON = JsonMapper.shared();

  private MediumFile() {}

  /** Writes a medium to the agency. */
  public static byte[] print(
      MunicipalityCode municipality, long medium, List<SentMessage> messages) {
    ObjectNode file = JSON.createObjectNode();
    file.put("schema", SCHEMA);
    file.put("medium", municipality.value() + "-" + medium);
    file.put("from", municipality.value());
    file.put("to", Partner.IMMIGRATION.id());
    ArrayNode all = file.putArray("messages");
    for (SentMessage message : messages) {
      all.add(JSON.readTree(message.content()));
    }
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(file)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The messages of a file that came back, each as a text; a file that is none is one message,
   * which is kept and listed as unreadable.
   */
  public static List<String> messages(String file) {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    try {
      JsonNode messages = JSON.readTree(text).path("messages");
      if (messages.isArray() && !messages.isEmpty()) {
        List<String> all = new ArrayList<>();
        messages.forEach(message -> all.add(JSON.writeValueAsString(message)));
        return all;
      }
    } catch (JacksonException noJson) {
      // Kept as it is.
    }
    return List.of(text);
  }
}
