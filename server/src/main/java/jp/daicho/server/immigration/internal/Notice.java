package jp.daicho.server.immigration.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.immigration.NoticeEntry;
import jp.daicho.ledger.immigration.NoticeEvent;
import jp.daicho.ledger.immigration.NoticedPerson;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidenceClass;
import jp.daicho.server.links.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A notice of the commissioner as its message has it (4.5.6). Nothing in it is taken for granted.
 *
 * @param event what it tells; empty if that is unknown
 * @param eventCode the code as written
 * @param occurredOn the day of what it tells, as written
 * @param noticedOn the day of the notice, as written
 * @param person whom it names
 * @param items the items as they are to be
 * @param faults what is missing or wrong
 */
public record Notice(
    Optional<NoticeEvent> event,
    String eventCode,
    String occurredOn,
    String noticedOn,
    NoticedPerson person,
    Map<PersonField, String> items,
    List<Finding> faults) {
  /** A notice; the collections are copied. */
  public Notice {
    items = Map.copyOf(items);
    faults = List.copyOf(faults);
  }

  /** Reads a message; null for one whose envelope cannot be read. */
  public static Notice of(@Nullable Message message) {
    if (message == null) {
      return new Notice(
          Optional.empty(), "", "", "", new NoticedPerson("", "", ""), Map.of(), List.of());
    }
    JsonNode body = message.body();
    List<Finding> faults = new ArrayList<>();
    Map<PersonField, String> items = new EnumMap<>(PersonField.class);
    for (PersonField field : PersonField.values()) {
      JsonNode value = body.path("person").path(field.path());
      if (value.isString()) {
        items.put(field, value.asString());
      }
    }
    String code = body.path("event").asString("");
    Optional<NoticeEvent> event = NoticeEvent.find(code);
    if (event.isEmpty()) {
      faults.add(Finding.of(FindingCode.NOTICE_EVENT_UNKNOWN, new EntryItem("body.event", "事由")));
    }
    return new Notice(
        event,
        code,
        day(body, "occurredOn", "事由の生じた年月日", faults),
        day(body, "noticedOn", "通知日", faults),
        new NoticedPerson(
            body.path("residenceCardNumber").asString(""),
            body.path("name").asString(""),
            body.path("birthDate").asString("")),
        items,
        faults);
  }

  private static String day(JsonNode body, String member, String label, List<Finding> faults) {
    String text = body.path(member).asString("");
    try {
      LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      faults.add(
          Finding.of(FindingCode.MESSAGE_UNREADABLE, new EntryItem("body." + member, label)));
    }
    return text;
  }

  /** Whether it is about a special permanent resident by its own words. */
  boolean isOfSpecialPermanentResident() {
    String told = items.getOrDefault(PersonField.RESIDENCE_CLASS, "");
    return told.equals(ResidenceClass.SPECIAL_PERMANENT.code())
        || told.equals(ResidenceClass.SPECIAL_PERMANENT.label());
  }

  /**
   * The entry of the move it leads to; of a kind that corrects where it tells something unknown.
   *
   * @param addressNumber 宛名番号; empty if the person is not known yet
   */
  public EnteredMove entry(String addressNumber) {
    NoticeEvent leads = event.orElse(NoticeEvent.all().getFirst());
    return NoticeEntry.of(leads.move(), occurredOn, noticedOn, addressNumber, items);
  }

  /** Without what it says of a resident. */
  @Override
  public String toString() {
    return "Notice[" + eventCode + "]";
  }
}
