package jp.daicho.server.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A line of {@code access-matrix.tsv}: who may use a route, and a plain request by which that is
 * tried.
 *
 * @param route which
 * @param needs what is needed for it
 * @param address the plain request's address; names in braces stand for numbers of the register
 * @param body what it sends: {@code -}, or {@code form:}, {@code json:}, {@code csv:}, {@code
 *     text:}, {@code pdf:} or {@code file:} (a part of that name) and the content
 * @param answer the status for somebody who has just what is needed
 * @param elsewhere the status for somebody of another municipality who may do everything there
 * @param function what users call it
 */
record AccessRule(
    Route route,
    Needs needs,
    String address,
    String body,
    int answer,
    int elsewhere,
    String function) {

  /** Reads a line. */
  static AccessRule parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 8) {
      throw new IllegalArgumentException("not eight cells: " + line);
    }
    return new AccessRule(
        new Route(cells[0], cells[1]),
        Needs.parse(cells[2]),
        cells[3],
        cells[4].replace("\\n", "\n"),
        Integer.parseInt(cells[5]),
        Integer.parseInt(cells[6]),
        cells[7]);
  }

  /** Whether it belongs to the API, so that refusals are problems and not pages. */
  boolean isApi() {
    return address.startsWith("/api/");
  }

  /** Whether it may change something. */
  boolean changes() {
    return !route.method().equals("GET") && !route.method().equals("ANY");
  }

  /** Whether whoever does it may be signed out by it. */
  boolean endsSessions() {
    return changes()
        && (route.pattern().contains("/account") || route.pattern().contains("operator"));
  }

  /** The plain request, with the token against forged requests where one is needed. */
  AbstractMockHttpServletRequestBuilder<?> ask(Map<String, String> numbers) {
    AbstractMockHttpServletRequestBuilder<?> asked = forged(numbers);
    return changes() ? asked.with(csrf()) : asked;
  }

  /** The plain request as another site would have a browser send it. */
  AbstractMockHttpServletRequestBuilder<?> forged(Map<String, String> numbers) {
    HttpMethod method = HttpMethod.valueOf(changes() ? route.method() : "GET");
    URI uri = URI.create(filled(address, numbers));
    String accepted = isApi() ? "application/json, */*" : "text/html, */*";
    if (body.startsWith("file:")) {
      String[] part = filled(body.substring(5), numbers).split("=", 2);
      return multipart(method, uri)
          .file(
              new MockMultipartFile(
                  part[0], "a.csv", "text/csv", part[1].getBytes(StandardCharsets.UTF_8)))
          .header("Accept", accepted);
    }
    MockHttpServletRequestBuilder asked = request(method, uri).header("Accept", accepted);
    if (body.equals("-")) {
      return asked;
    }
    String content = filled(body.substring(body.indexOf(':') + 1), numbers);
    return switch (body.substring(0, body.indexOf(':'))) {
      case "form" -> form(asked, content);
      case "json" -> asked.contentType("application/json").content(content);
      case "csv" -> asked.contentType("text/csv; charset=UTF-8").content(content);
      case "text" -> asked.contentType("text/plain; charset=UTF-8").content(content);
      case "pdf" -> asked.contentType("application/pdf").content(content);
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  private static MockHttpServletRequestBuilder form(
      MockHttpServletRequestBuilder asked, String content) {
    UriComponentsBuilder.newInstance()
        .query(content)
        .build()
        .getQueryParams()
        .forEach((name, values) -> values.forEach(value -> asked.param(name, value)));
    return asked;
  }

  /** What is asked for with these numbers: address and body. */
  String filled(Map<String, String> numbers) {
    return filled(address, numbers) + " " + filled(body, numbers);
  }

  /** The address with these numbers. */
  String addressWith(Map<String, String> numbers) {
    return filled(address, numbers);
  }

  /** The same without what is asked in it. */
  String pathWith(Map<String, String> numbers) {
    String whole = addressWith(numbers);
    return whole.contains("?") && !route.pattern().contains("?")
        ? whole.substring(0, whole.indexOf('?'))
        : whole;
  }

  /** Of what kind its body is. */
  String mediaType() {
    return body.startsWith("pdf:")
        ? "application/pdf"
        : body.startsWith("text:") ? "text/plain" : "text/csv";
  }

  private static String filled(String text, Map<String, String> numbers) {
    String filled = text;
    for (Map.Entry<String, String> number : numbers.entrySet()) {
      filled = filled.replace("{" + number.getKey() + "}", number.getValue());
    }
    return filled;
  }
}
