package jp.daicho.partners;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A partner that takes and hands over messages over HTTP, in memory. What it takes for another
 * municipality it hands over to that one, as 住基ネット does.
 *
 * <p>Addresses (see docs/links.md): {@code POST /{団体コード}/messages}, {@code GET /{団体コード}/messages},
 * {@code POST /{団体コード}/receipts}, {@code POST /{団体コード}/record-codes}, {@code GET /schema}; to steer
 * it, {@code PUT /control/behaviour}, {@code POST /control/{団体コード}/messages} and {@code GET
 * /control/{団体コード}/taken}.
 */
public final class StandIn implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern OF_MUNICIPALITY =
      Pattern.compile("/(control/)?([0-9]{6})/([a-z-]+)");
  private static final int MOST_CODES = 10_000;
  private static final int MOST_MESSAGES = 1_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();
  private final RecordCodes codes = new RecordCodes();
  private final Agency agency = new Agency();
  private volatile Behaviour behaviour = Behaviour.NORMAL;

  private StandIn(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts one on this machine.
   *
   * @param port where it listens; 0 for any that is free
   * @throws UncheckedIOException if it cannot listen there
   */
  public static StandIn start(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      StandIn standIn = new StandIn(server);
      server.createContext("/", standIn::answer);
      server.setExecutor(standIn.threads);
      server.start();
      return standIn;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Changes how it behaves from now on. */
  public void behave(Behaviour next) {
    behaviour = Objects.requireNonNull(next);
  }

  /** Puts a message for a municipality: any text, also one that no one can read. */
  public void put(String lgCode, String message) {
    mailbox(lgCode).put(idOf(message), message);
  }

  /** What it has taken from a municipality, in its order. */
  public List<String> taken(String lgCode) {
    return mailbox(lgCode).taken();
  }

  /**
   * As the immigration agency, finds a fault with what is reported from now on; an empty code ends
   * that.
   */
  public void refuseReports(String code, String why) {
    agency.refuse(code, why);
  }

  /**
   * As the immigration agency, takes a medium with reports.
   *
   * @return the file of the results
   */
  public String takeMedium(String lgCode, String file) {
    List<String> results = new ArrayList<>();
    for (JsonNode message : JSON.readTree(file).path("messages")) {
      String text = JSON.writeValueAsString(message);
      mailbox(lgCode).take(message.path("id").asString(), text);
      results.add(agency.result(lgCode, message));
    }
    return Agency.medium(lgCode, results);
  }

  /** How many messages wait for a municipality. */
  public int waiting(String lgCode) {
    return mailbox(lgCode).waiting(Integer.MAX_VALUE, false).size();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private record Answer(int status, String body) {
    static Answer ok(Object body) {
      return new Answer(200, JSON.writeValueAsString(body));
    }

    static Answer fault(int status, String why) {
      return new Answer(status, JSON.writeValueAsString(Map.of("error", why)));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Answer answer;
      try {
        answer = answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), text);
      } catch (JacksonException unreadable) {
        answer = Answer.fault(400, "JSONとして読めません。");
      }
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Answer answer(String method, String path, String text) throws IOException {
    if (path.equals("/schema")) {
      return new Answer(200, schema());
    }
    if (path.equals("/control/behaviour") && method.equals("PUT")) {
      behave(JSON.readValue(text, Behaviour.class));
      return Answer.ok(behaviour);
    }
    Matcher matcher = OF_MUNICIPALITY.matcher(path);
    if (!matcher.matches()) {
      return Answer.fault(404, "このアドレスはありません。");
    }
    String asked = method + " " + matcher.group(3);
    return matcher.group(1) != null
        ? control(asked, matcher.group(2), text)
        : service(asked, matcher.group(2), text);
  }

  private Answer control(String asked, String lgCode, String text) {
    return switch (asked) {
      case "POST messages" -> {
        put(lgCode, text);
        yield Answer.ok(Map.of("waiting", waiting(lgCode)));
      }
      case "POST notices" -> {
        put(lgCode, agency.notice(lgCode, JSON.readTree(text)));
        yield Answer.ok(Map.of("waiting", waiting(lgCode)));
      }
      case "PUT errors" -> {
        JsonNode error = JSON.readTree(text);
        refuseReports(error.path("code").asString(""), error.path("text").asString(""));
        yield Answer.ok(Map.of("code", error.path("code").asString("")));
      }
      case "POST media" -> new Answer(200, takeMedium(lgCode, text));
      case "GET taken" -> Answer.ok(Map.of("messages", taken(lgCode)));
      default -> Answer.fault(404, "このアドレスはありません。");
    };
  }

  private Answer service(String asked, String lgCode, String text) {
    Behaviour now = behaviour;
    pause(now.delayMilliseconds());
    if (now.unavailable()) {
      return Answer.fault(503, "停止中です。");
    }
    return switch (asked) {
      case "POST messages" -> take(lgCode, text, now);
      case "GET messages" -> handOver(lgCode, now);
      case "POST receipts" -> {
        JSON.readTree(text)
            .path("receipts")
            .forEach(id -> mailbox(lgCode).acknowledge(id.asString()));
        yield Answer.ok(Map.of("waiting", waiting(lgCode)));
      }
      case "POST record-codes" -> {
        int count = JSON.readTree(text).path("count").asInt(0);
        yield count < 1 || count > MOST_CODES
            ? Answer.fault(422, "件数は1から" + MOST_CODES + "までです。")
            : Answer.ok(Map.of("codes", codes.next(count)));
      }
      default -> Answer.fault(404, "このアドレスはありません。");
    };
  }

  private Answer take(String lgCode, String text, Behaviour now) {
    if (!now.refuse().isEmpty()) {
      return Answer.fault(422, now.refuse());
    }
    JsonNode message = JSON.readTree(text);
    String id = idOf(text);
    if (id == null || !message.path("kind").isString() || !message.path("body").isObject()) {
      return Answer.fault(422, "電文の形式に誤りがあります。");
    }
    boolean first = mailbox(lgCode).take(id, text);
    if (first && Agency.isReport(message)) {
      put(lgCode, agency.result(lgCode, message));
    }
    String to = message.path("to").asString("");
    if (to.matches("[0-9]{6}") && !to.equals(lgCode)) {
      put(to, text);
    }
    return Answer.ok(Map.of("taken", id));
  }

  private Answer handOver(String lgCode, Behaviour now) {
    return Answer.ok(
        Map.of(
            "messages",
            mailbox(lgCode).waiting(MOST_MESSAGES, now.repeat()).stream()
                .map(entry -> Map.of("receipt", entry.getKey(), "content", entry.getValue()))
                .toList()));
  }

  private Mailbox mailbox(String lgCode) {
    return mailboxes.computeIfAbsent(lgCode, code -> new Mailbox());
  }

  private static @Nullable String idOf(String message) {
    try {
      JsonNode id = JSON.readTree(message).path("id");
      return id.isString() ? id.asString() : null;
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  private static String schema() throws IOException {
    try (InputStream file = StandIn.class.getResourceAsStream("link-message-1.schema.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
