package jp.daicho.server.crash;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.number.ResidentRecordCode;

/** One who enters couples that move in, and one who decides, through the API. */
final class RegisteringPair {
  private static final Pattern DRAFT = Pattern.compile("\"number\":(\\d+)");
  private static final Pattern MOVE = Pattern.compile("\"moveNumber\":(\\d+)");
  private static final String STEP = "{\"revision\": 1, \"alertsConfirmed\": true}";

  private final RecordingClient clerk;
  private final RecordingClient decider;
  private final int number;
  private final List<String> registered = Collections.synchronizedList(new ArrayList<>());
  private int families;

  RegisteringPair(RecordingClient clerk, RecordingClient decider, int number) {
    this.clerk = clerk;
    this.decider = decider;
    this.number = number;
  }

  RecordingClient clerk() {
    return clerk;
  }

  RecordingClient decider() {
    return decider;
  }

  /** The numbers of the moves that were said to be registered. */
  List<String> registered() {
    return List.copyOf(registered);
  }

  /** Registers one more couple; whatever is not done is left, and the next will be another. */
  void register() throws IOException, InterruptedException {
    String draft = find(DRAFT, clerk.call("POST", "/api/drafts", entry()));
    if (draft.isEmpty()) {
      return;
    }
    String address = "/api/drafts/" + draft;
    if (decider.call("POST", address + "/review", STEP).statusCode() >= 300) {
      return;
    }
    String move = find(MOVE, decider.call("POST", address + "/decision", STEP));
    if (!move.isEmpty()) {
      registered.add(move);
    }
  }

  private static String find(Pattern pattern, HttpResponse<String> answer) {
    Matcher found = pattern.matcher(answer.body());
    return answer.statusCode() < 300 && found.find() ? found.group(1) : "";
  }

  private String entry() {
    families++;
    String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    return """
    {"alertsConfirmed": true, "entry": {"type": "moving-in", "movedOn": "%1$s",
     "notifiedOn": "%1$s", "town": "丸の内", "lot": "２丁目%2$d番地",
     "previousMunicipalityCode": "132012", "previousTown": "明神町", "persons": [%3$s, %4$s]}}
    """
        .formatted(
            today,
            families,
            person("太郎", "1980-12-26", "1", "世帯主"),
            person("花子", "1982-04-01", "2", "妻"));
  }

  private String person(String given, String born, String sex, String relationship) {
    String body = String.format(Locale.ROOT, "%d%06d%s", 100 + number, families, sex);
    return """
    {"kind": "1", "surname": "見本", "givenName": "%s", "birthDate": "%s", "sex": "%s",
     "relationship": "%s", "domicile": "岐阜県大垣市丸の内二丁目", "headOfRegister": "見本　太郎",
     "residentRecordCode": "%s"}\
    """
        .formatted(given, born, sex, relationship, ResidentRecordCode.ofBody(body).value());
  }
}
