package jp.daicho.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Envelopes: what is written is read again, and every fault of what comes from outside is named.
 */
class MessageJsonTests {
  @Test
  void whatIsWrittenIsReadAgain() {
    Message message =
        new Message(
            "132012-7-x",
            "moving-in-notice",
            "132012",
            "132128",
            Instant.parse("2026-11-24T15:30:00.123Z"),
            "132012-3",
            "90210000010",
            MessageJson.body().put("movedInOn", "2026-11-24"));
    MessageJson.Reading reading = MessageJson.read(MessageJson.print(message));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.message()).isEqualTo(message);
    assertThat(message).hasToString("Message[132012-7-x, moving-in-notice]");
  }

  @Test
  void everyFaultIsNamedByItsMember() {
    MessageJson.Reading reading =
        MessageJson.read(
            """
            {"schema":"daicho-link/2","id":"a b","kind":"Kind","from":"1","to":"2",\
            "sentAt":"yesterday","residentRecordCode":"1","case":7,"body":[],"more":1}\
            """);
    assertThat(reading.message()).isNull();
    assertThat(reading.faults())
        .containsExactlyInAnyOrder(
            "schema",
            "id",
            "kind",
            "from",
            "to",
            "sentAt",
            "residentRecordCode",
            "case",
            "body",
            "(不明な項目)");
    assertThat(MessageJson.read("").faults()).containsExactly("(JSON)");
    assertThat(MessageJson.read("[]").faults()).containsExactly("(JSON)");
    assertThat(MessageJson.read("{\"id\":\"known\"}").id()).isEqualTo("known");
  }
}
