package jp.daicho.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stand-in over HTTP, as any program would use it. */
class StandInTest {
  private static final String A = "132012";
  private static final String B = "132128";

  private final StandIn standIn = StandIn.start(0);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    standIn.close();
    client.close();
  }

  @Test
  void aMessageTakenTwiceIsThereOnceAndGoesToTheOtherMunicipality() throws Exception {
    String message = message("m-1", A, B);
    assertThat(send("POST", "/" + A + "/messages", message).statusCode()).isEqualTo(200);
    assertThat(send("POST", "/" + A + "/messages", message).statusCode()).isEqualTo(200);

    assertThat(standIn.taken(A)).containsExactly(message);
    assertThat(send("GET", "/" + B + "/messages", "").body()).contains("\"receipt\":\"m-1\"");
    assertThat(standIn.waiting(A)).isZero();
    send("POST", "/" + B + "/receipts", "{\"receipts\":[\"m-1\"]}");
    assertThat(standIn.waiting(B)).isZero();
  }

  @Test
  void itRefusesRepeatsAndStopsWhenTold() throws Exception {
    String message = message("m-2", A, "cs");
    standIn.behave(Behaviour.refusing("項目に誤りがあります。"));
    HttpResponse<String> refused = send("POST", "/" + A + "/messages", message);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("項目に誤りがあります。");
    assertThat(standIn.taken(A)).isEmpty();

    send(
        "PUT",
        "/control/behaviour",
        "{\"refuse\":\"\",\"unavailable\":true,\"delayMilliseconds\":1,\"repeat\":false}");
    assertThat(send("POST", "/" + A + "/messages", message).statusCode()).isEqualTo(503);

    standIn.behave(Behaviour.repeating());
    send("POST", "/control/" + A + "/messages", "no message at all");
    assertThat(send("GET", "/" + A + "/messages", "").body()).contains("no message at all");
    send("POST", "/" + A + "/receipts", "{\"receipts\":[\"#1\"]}");
    assertThat(send("GET", "/" + A + "/messages", "").body()).contains("no message at all");
    standIn.behave(Behaviour.NORMAL);
    assertThat(send("GET", "/" + A + "/messages", "").body()).contains("\"messages\":[]");
  }

  @Test
  void whatIsNoMessageIsRefusedAndTheSchemaIsServed() throws Exception {
    assertThat(send("POST", "/" + A + "/messages", "{}").statusCode()).isEqualTo(422);
    assertThat(send("POST", "/" + A + "/messages", "nothing").statusCode()).isEqualTo(400);
    assertThat(send("GET", "/nowhere", "").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/schema", "").body()).contains("daicho-link/1");
  }

  @Test
  void itPlaysTheImmigrationAgency() throws Exception {
    send("POST", "/control/" + A + "/notices", "{\"event\":\"departed\"}");
    assertThat(standIn.waiting(A)).isEqualTo(1);
    assertThat(send("GET", "/" + A + "/messages", "").body())
        .contains("commissioner-notice", "departed");

    String report = message("r-1", A, "immigration").replace("\"test\"", "\"immigration-notice\"");
    send("POST", "/" + A + "/messages", report);
    send("POST", "/" + A + "/messages", report);
    assertThat(standIn.waiting(A)).as("one result, however often it came").isEqualTo(2);
    assertThat(send("GET", "/" + A + "/messages", "").body()).contains("report-result", "accepted");
    send("PUT", "/control/" + A + "/errors", "{\"code\":\"E01\",\"text\":\"誤り\"}");
    assertThat(
            send(
                    "POST",
                    "/control/" + A + "/media",
                    "{\"messages\":[" + report.replace("r-1", "r-2") + "]}")
                .body())
        .contains("daicho-link-medium/1", "report-result", "r-2", "E01");
    assertThat(standIn.taken(A)).hasSize(2);
  }

  @Test
  void recordCodesAreNewAndHaveTheirCheckDigit() {
    List<String> codes = new RecordCodes().next(1_000);
    assertThat(new HashSet<>(codes)).hasSize(1_000);
    assertThat(codes).allMatch(code -> code.matches("9[0-9]{10}"));
    // Worked by hand: 1·2 + 9·5 = 47, 47 mod 11 = 3, 11 − 3 = 8.
    assertThat(RecordCodes.checkDigit("9000000001")).isEqualTo(8);
    // 9·5 + 2·4 + 1·2 = 55, remainder 0.
    assertThat(RecordCodes.checkDigit("9200000001")).isZero();
  }

  private static String message(String id, String from, String to) {
    return """
    {"schema":"daicho-link/1","id":"%s","kind":"test","from":"%s","to":"%s",\
    "sentAt":"2026-11-01T09:00:00+09:00","body":{}}\
    """
        .formatted(id, from, to);
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(standIn.address() + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
