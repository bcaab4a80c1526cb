package jp.daicho.server.links;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads the envelope of messages. */
public final class MessageJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final Pattern KIND = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PARTY = Pattern.compile("[0-9]{6}|[a-z]+(-[a-z]+)*");
  private static final Pattern CODE = Pattern.compile("[0-9]{11}");
  private static final int LONGEST_CASE = 60;
  private static final Set<String> MEMBERS =
      Set.of("schema", "id", "kind", "from", "to", "sentAt", "case", "residentRecordCode", "body");

  private MessageJson() {}

  /**
   * What could be read of a text.
   *
   * @param message the message; null if there are faults
   * @param id the id, if that could be read; empty if not
   * @param kind the kind, in the same way
   * @param faults the members that are missing or wrong; empty if there is a message
   */
  public record Reading(@Nullable Message message, String id, String kind, List<String> faults) {
    /** A reading; the list is copied. */
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /** An empty body. */
  public static ObjectNode body() {
    return JSON.createObjectNode();
  }

  /** Writes a message. */
  public static String print(Message message) {
    ObjectNode node = JSON.createObjectNode();
    node.put("schema", Message.SCHEMA);
    node.put("id", message.id());
    node.put("kind", message.kind());
    node.put("from", message.from());
    node.put("to", message.to());
    node.put(
        "sentAt",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            message.sentAt().atZone(JAPAN).toOffsetDateTime()));
    if (!message.caseId().isEmpty()) {
      node.put("case", message.caseId());
    }
    if (!message.residentRecordCode().isEmpty()) {
      node.put("residentRecordCode", message.residentRecordCode());
    }
    node.set("body", message.body());
    return JSON.writeValueAsString(node);
  }

  /** Reads a text that came from outside; nothing in it is taken for granted. */
  public static Reading read(String text) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JacksonException unreadable) {
      return new Reading(null, "", "", List.of("(JSON)"));
    }
    if (!node.isObject()) {
      return new Reading(null, "", "", List.of("(JSON)"));
    }
    Set<String> faults = new TreeSet<>(node.propertyNames());
    faults.removeAll(MEMBERS);
    Set<String> wrong = new TreeSet<>();
    faults.forEach(unknown -> wrong.add("(不明な項目)"));
    String schema = text(node, "schema", Pattern.compile(Pattern.quote(Message.SCHEMA)), wrong);
    String id = text(node, "id", ID, wrong);
    String kind = text(node, "kind", KIND, wrong);
    String from = text(node, "from", PARTY, wrong);
    String to = text(node, "to", PARTY, wrong);
    Instant sentAt = instant(node.path("sentAt"), wrong);
    String caseId =
        node.has("case")
            ? text(node, "case", Pattern.compile(".{0," + LONGEST_CASE + "}"), wrong)
            : "";
    String code =
        node.has("residentRecordCode") ? text(node, "residentRecordCode", CODE, wrong) : "";
    if (!node.path("body").isObject()) {
      wrong.add("body");
    }
    if (!wrong.isEmpty() || sentAt == null || schema.isEmpty()) {
      return new Reading(null, id, kind, new ArrayList<>(wrong));
    }
    return new Reading(
        new Message(id, kind, from, to, sentAt, caseId, code, (ObjectNode) node.path("body")),
        id,
        kind,
        List.of());
  }

  private static String text(JsonNode node, String member, Pattern form, Set<String> faults) {
    JsonNode value = node.path(member);
    if (!value.isString() || !form.matcher(value.asString()).matches()) {
      faults.add(member);
      return "";
    }
    return value.asString();
  }

  private static @Nullable Instant instant(JsonNode value, Set<String> faults) {
    try {
      if (value.isString()) {
        return OffsetDateTime.parse(value.asString()).toInstant();
      }
    } catch (DateTimeException noMoment) {
      // Told below with the other faults.
    }
    faults.add("sentAt");
    return null;
  }
}
