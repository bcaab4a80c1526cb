import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

// A day at the counter through the API, from moving in to undoing a move. Nobody in it is real.
//
//   java examples/DayAtTheCounter.java http://localhost:8080 CLERK DECIDER
//
// CLERK enters the moves, DECIDER reviews and decides: each is code/login:password, such as
// 212024/clerk:secret. Needs JDK 25 and nothing else. `./daicho demo` prints such logins.

final HttpClient http = HttpClient.newHttpClient();
final String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
long serial = System.currentTimeMillis() % 10_000_000_000L;
String base = "";
String clerk = "";
String decider = "";

/** What became of a move. */
record Registered(String move, String household, List<String> persons) {}

void main(String[] arguments) throws Exception {
  if (arguments.length != 3) {
    IO.println("java DayAtTheCounter.java ADDRESS CLERK DECIDER");
    System.exit(2);
  }
  base = arguments[0];
  clerk = arguments[1];
  decider = arguments[2];

  Registered family =
      move(
          "転入",
          """
          {"type": "moving-in", "movedOn": "%1$s", "notifiedOn": "%1$s", "town": "丸の内",
           "lot": "２丁目２９番地", "previousMunicipalityCode": "132012", "previousTown": "明神町",
           "persons": [%2$s, %3$s, %4$s]}
          """
              .formatted(
                  today,
                  person("太郎", "1980-12-26", "1", "世帯主"),
                  person("花子", "1982-04-01", "2", "妻"),
                  person("一郎", "2012-07-07", "1", "子")));
  String father = family.persons().get(0);
  String mother = family.persons().get(1);
  String son = family.persons().get(2);

  move(
      "転居",
      """
      {"type": "moving-inside", "movedOn": "%1$s", "notifiedOn": "%1$s", "town": "丸の内",
       "lot": "２丁目３０番地", "persons": [%2$s, %3$s, %4$s]}
      """
          .formatted(today, known(father), known(mother), known(son)));

  Registered birth =
      move(
          "出生",
          """
          {"type": "birth", "movedOn": "%1$s", "noticedOn": "%1$s", "householdNumber": "%2$s",
           "persons": [%3$s]}
          """
              .formatted(today, family.household(), person("葵", today, "2", "子")));
  String daughter = birth.persons().get(0);

  move(
      "世帯主変更",
      """
      {"type": "householder-change", "movedOn": "%1$s", "notifiedOn": "%1$s",
       "persons": [%2$s, %3$s, %4$s, %5$s]}
      """
          .formatted(
              today,
              known(father, "relationship", "夫"),
              known(mother, "relationship", "世帯主"),
              known(son),
              known(daughter)));

  move(
      "職権修正",
      """
      {"type": "correction", "movedOn": "%1$s", "ground": "2", "persons": [%2$s]}
      """
          .formatted(today, known(son, "givenName", "一朗", "remarks", "文字の誤り")));

  Registered out =
      move(
          "国内転出",
          """
          {"type": "moving-out", "movedOn": "%1$s", "notifiedOn": "%1$s",
           "destinationMunicipalityCode": "132012", "persons": [%2$s]}
          """
              .formatted(today, known(son)));

  move(
      "死亡",
      """
      {"type": "death", "movedOn": "%1$s", "noticedOn": "%1$s", "persons": [%2$s]}
      """
          .formatted(today, known(father)));

  move(
      "異動の取消し",
      """
      {"type": "cancellation", "movedOn": "%1$s", "ground": "3", "requestedOn": "%1$s",
       "cancelledMove": "%2$s", "persons": [%3$s]}
      """
          .formatted(today, out.move(), known(son)));

  String household = call("GET", "/api/households/" + family.household(), null, clerk);
  IO.println("世帯員 " + household.split("\"deletedMembers\"")[0].split("\"addressNumber\"").length);
}

/** Enters a move as a draft, has it reviewed and decided by somebody else. */
Registered move(String name, String entry) throws Exception {
  String draft =
      call("POST", "/api/drafts", "{\"entry\": " + entry + ", \"alertsConfirmed\": true}", clerk);
  String number = all(draft, "\"number\":(\\d+)").getFirst();
  String step = "{\"revision\": 1, \"alertsConfirmed\": true}";
  call("POST", "/api/drafts/" + number + "/review", step, decider);
  String registered = call("POST", "/api/drafts/" + number + "/decision", step, decider);
  String persons = all(registered, "\"addressNumbers\":\\[([^]]*)]").getFirst();
  String move = all(registered, "\"moveNumber\":(\\d+)").getFirst();
  IO.println(name + " 仮登録番号" + number + " 異動番号" + move);
  return new Registered(
      move,
      all(registered, "\"householdNumber\":\"(\\d+)\"").getFirst(),
      all(persons, "\"(\\d+)\""));
}

/** One call; whatever is refused ends the day with the reasons. */
String call(String method, String path, String body, String login) throws Exception {
  byte[] password = login.getBytes(StandardCharsets.UTF_8);
  HttpRequest request =
      HttpRequest.newBuilder(URI.create(base + path))
          .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(password))
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .method(
              method,
              body == null
                  ? HttpRequest.BodyPublishers.noBody()
                  : HttpRequest.BodyPublishers.ofString(body))
          .build();
  HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
  if (answer.statusCode() >= 300) {
    throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
  }
  return answer.body();
}

/** Somebody who becomes a resident, with a resident record code of her own. */
String person(String given, String birthDate, String sex, String relationship) {
  return """
  {"kind": "1", "surname": "見本", "givenName": "%s", "birthDate": "%s", "sex": "%s",
   "relationship": "%s", "domicile": "岐阜県大垣市丸の内二丁目", "headOfRegister": "見本　太郎",
   "residentRecordCode": "%s"}\
  """
      .formatted(given, birthDate, sex, relationship, recordCode());
}

/** Somebody of the register, and fields with what is typed into them. */
String known(String addressNumber, String... fields) {
  StringBuilder person = new StringBuilder("{\"addressNumber\": \"" + addressNumber + "\"");
  for (int i = 0; i < fields.length; i += 2) {
    person.append(", \"" + fields[i] + "\": \"" + fields[i + 1] + "\"");
  }
  return person + "}";
}

/** The next code: ten digits and a check digit of weights 2 to 7 from the right, modulo 11. */
String recordCode() {
  String body = String.format("%010d", ++serial);
  int sum = 0;
  for (int i = 0; i < body.length(); i++) {
    sum += (body.charAt(body.length() - 1 - i) - '0') * (2 + i % 6);
  }
  return body + (sum % 11 <= 1 ? 0 : 11 - sum % 11);
}

List<String> all(String text, String pattern) {
  return new ArrayList<>(
      Pattern.compile(pattern)
          .matcher(text)
          .results()
          .map((MatchResult found) -> found.group(1))
          .toList());
}
