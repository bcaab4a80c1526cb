package jp.daicho.server.crash;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.daicho.server.support.RegisteredPeople;
import org.jspecify.annotations.Nullable;

/**
 * An operator at work who notes, body by body, of whom she was shown a name or a number, and
 * whether what she was told instead was a clean answer. Of the father only the number counts: his
 * name is that of the household on the pages of the others.
 */
final class RecordingClient {
  /** What stands for a person. */
  private static final Map<String, String> NAMES =
      Map.of(
          "美咲", RegisteredPeople.MOTHER.value(),
          "陽菜", RegisteredPeople.DAUGHTER.value(),
          "和子", RegisteredPeople.GRANDMOTHER.value(),
          "ZHANG YULIN", RegisteredPeople.STUDENT.value());

  private static final Set<String> OUTAGES =
      Set.of("データベースに接続できません", "データベースとの接続が切れました", "データベースの空き容量がありません");

  /** As answers of the API and addresses of pages have it. */
  private static final Pattern ADDRESS_NUMBERS =
      Pattern.compile("\"addressNumbers?\":\\[?((?:\"\\d{10,15}\",?)+)|/residents/(\\d{10,15})");

  private static final Pattern ADDRESS_NUMBER = Pattern.compile("\\d{10,15}");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern LEAK =
      Pattern.compile("Exception|SQLSTATE|org\\.|java\\.|ERROR:|FATAL", Pattern.CASE_INSENSITIVE);

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final int port;
  private final String code;
  private final String login;
  private final String password;
  private final Map<String, Integer> shown = new ConcurrentHashMap<>();
  private final List<String> unclean = Collections.synchronizedList(new ArrayList<>());
  private final List<String> outages = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger answers = new AtomicInteger();

  RecordingClient(int port, String code, String login, String password) {
    this.port = port;
    this.code = code;
    this.login = login;
    this.password = password;
  }

  String login() {
    return login;
  }

  /** How often she was shown each person, by 宛名番号. */
  Map<String, Integer> shown() {
    return new TreeMap<>(shown);
  }

  /** Answers that were neither what was asked for nor a clean word about the outage. */
  List<String> unclean() {
    return List.copyOf(unclean);
  }

  /** What she was told of outages. */
  List<String> outages() {
    return List.copyOf(outages);
  }

  /** How often she got what she asked for. */
  int answers() {
    return answers.get();
  }

  /** A call of the API with the password. */
  HttpResponse<String> call(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    String authorization = code + "/" + login + ":" + password;
    return send(
        request(path)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(authorization.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  /** A page of the screens, in the session. */
  HttpResponse<String> page(String path) throws IOException, InterruptedException {
    return send(request(path).header("Accept", "text/html").GET().build());
  }

  /** Signs in at the screens; what is answered is noted as everything else. */
  HttpResponse<String> signIn() throws IOException, InterruptedException {
    HttpResponse<String> page = page("/login");
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      return page;
    }
    String form =
        Stream.of(
                Map.entry("_csrf", token.group(1)),
                Map.entry("municipality", code),
                Map.entry("username", login),
                Map.entry("password", password))
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .reduce((one, other) -> one + "&" + other)
            .orElseThrow();
    return send(
        request("/login")
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(90));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    note(request.method() + " " + request.uri().getPath(), answer);
    return answer;
  }

  private void note(String asked, HttpResponse<String> answer) {
    String body = answer.body();
    Stream.concat(
            ADDRESS_NUMBERS
                .matcher(body)
                .results()
                .flatMap(found -> ADDRESS_NUMBER.matcher(found.group()).results())
                .map(MatchResult::group),
            NAMES.entrySet().stream()
                .filter(name -> body.contains(name.getKey()))
                .map(Map.Entry::getValue))
        .distinct()
        .forEach(person -> shown.merge(person, 1, Integer::sum));
    if (answer.statusCode() < 400) {
      answers.incrementAndGet();
      return;
    }
    boolean api = asked.contains(" /api/");
    String type = answer.headers().firstValue("Content-Type").orElse("");
    boolean clean =
        answer.statusCode() == 503
            && OUTAGES.stream().anyMatch(body::contains)
            && type.startsWith(api ? "application/problem+json" : "text/html")
            && !LEAK.matcher(body).find();
    (clean ? outages : unclean).add(asked + ": " + answer.statusCode() + " " + type + " " + body);
  }
}
