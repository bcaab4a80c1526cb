package jp.daicho.server.links;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner that speaks the protocol of docs/links.md over HTTP. */
public final class HttpPartner implements PartnerPort {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int BAD_REQUEST = 400;
  private static final int LONGEST_REASON = 300;

  private final Partner partner;
  private final URI address;
  private final @Nullable String token;
  private final Duration timeout;
  private final HttpClient client;

  /**
   * A partner at an address.
   *
   * @param token sent as bearer token; null for none
   * @param timeout how long to wait for an answer
   */
  public HttpPartner(Partner partner, URI address, @Nullable String token, Duration timeout) {
    this.partner = partner;
    this.address = address;
    this.token = token;
    this.timeout = timeout;
    this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  @Override
  public Partner partner() {
    return partner;
  }

  @Override
  public void send(MunicipalityCode municipality, String message) {
    exchange("POST", municipality, "messages", message);
  }

  @Override
  public List<Waiting> waiting(MunicipalityCode municipality) {
    List<Waiting> messages = new ArrayList<>();
    for (JsonNode node : exchange("GET", municipality, "messages", "").path("messages")) {
      messages.add(
          new Waiting(node.path("receipt").asString(""), node.path("content").asString("")));
    }
    return messages;
  }

  @Override
  public void acknowledge(MunicipalityCode municipality, List<String> receipts) {
    ask(municipality, "receipts", Map.of("receipts", receipts));
  }

  /**
   * Asks for something of the partner's own, such as resident record codes.
   *
   * @param what the last part of the address
   * @return the answer
   * @throws PartnerRefusedException if it is refused
   * @throws PartnerUnreachableException if there is no answer that can be understood
   */
  public JsonNode ask(MunicipalityCode municipality, String what, Object question) {
    return exchange("POST", municipality, what, JSON.writeValueAsString(question));
  }

  private JsonNode exchange(
      String method, MunicipalityCode municipality, String what, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    address.toString().replaceFirst("/+$", "")
                        + "/"
                        + municipality.value()
                        + "/"
                        + what))
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return answer(
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new PartnerUnreachableException(partner.label() + "に接続できないか、応答がありません。", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PartnerUnreachableException("通信が中断されました。", stopped);
    }
  }

  private JsonNode answer(HttpResponse<String> response) {
    try {
      return switch (response.statusCode()) {
        case OK -> JSON.readTree(response.body());
        case BAD_REQUEST, CONFLICT, UNPROCESSABLE ->
            throw new PartnerRefusedException(reason(response.body()));
        default ->
            throw new PartnerUnreachableException(
                partner.label() + "の応答がエラーです（HTTP " + response.statusCode() + "）。");
      };
    } catch (JacksonException unreadable) {
      throw new PartnerUnreachableException(partner.label() + "の応答を読めません。", unreadable);
    }
  }

  private static String reason(String body) {
    String reason;
    try {
      reason = JSON.readTree(body).path("error").asString("");
    } catch (JacksonException noJson) {
      reason = body.strip();
    }
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
  }
}
