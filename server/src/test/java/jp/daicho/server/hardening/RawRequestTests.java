package jp.daicho.server.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * Requests that no browser sends, byte by byte over a socket: a clean refusal, and nothing else.
 */
@SpringBootTest(classes = DaichoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class RawRequestTests {
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})");

  @Autowired SampleOperators samples;
  @LocalServerPort int port;

  private String password = "";

  @BeforeEach
  void operator() {
    ServedMunicipality municipality = TestDatabase.newMunicipality();
    Credentials clerk = samples.create(municipality).getFirst();
    password =
        "Authorization: Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (municipality.code().value() + "/" + clerk.login() + ":" + clerk.password())
                        .getBytes(StandardCharsets.UTF_8))
            + "\r\n";
  }

  @Test
  void addressesThatAreNone() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String target :
        List.of(
            "/residents/%ff%fe",
            "/search?q=%ff%C0%AE",
            "/search?q=%",
            "/search?q=%zz",
            "/api/residents?q=%00",
            "/api/residents?q=%ed%a0%80",
            "/a%0d%0aX-Injected:%201",
            "/api/residents/%0d%0aX-Injected:1",
            "/\u0001",
            "//evil.example/residents",
            "/residents;jsessionid=x/1",
            "/api/%2e%2e/actuator",
            "http://evil.example/login",
            "/" + "a".repeat(100_000))) {
      refused(get(target), target, faults);
    }
    assertThat(faults).isEmpty();
  }

  /** Also what is refused before any code of ours looks at it is a problem (RFC 9457). */
  @Test
  void underTheApiEveryRefusalOfAnAddressIsAProblem() throws IOException {
    for (String target :
        List.of(
            "/api/residents/%0d%0aX-Injected:1",
            "/api/residents/a%2fb",
            "/api/residents/%00",
            "/api/residents/..%5ca",
            "/api/residents;x=1",
            "/api/residents/%25",
            "/api//residents",
            "/api/residents/%2e%2e%2fx",
            "/api/residents/none/at/all")) {
      String answer = get(target);
      assertThat(statusOf(answer)).as(target).isBetween(400, 499);
      assertThat(answer).as(target).contains("application/problem+json", "\"title\":");
    }
    String answer = posted("/api/moves/file", "application/json", "{}");
    assertThat(statusOf(answer)).isEqualTo(415);
    assertThat(answer).contains("application/problem+json", "\"title\":");
  }

  @Test
  void nothingOutsideTheAssetsIsServedAsAFile() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String target :
        List.of(
            "/assets/../application.yaml",
            "/assets/..%2fapplication.yaml",
            "/assets/%2e%2e/application.yaml",
            "/assets/%252e%252e/application.yaml",
            "/assets/..;/application.yaml",
            "/assets/..%5capplication.yaml",
            "/assets/....//application.yaml",
            "/assets//etc/passwd",
            "/assets/%2fetc%2fpasswd",
            "/assets/file:/etc/passwd",
            "/application.yaml",
            "/db/migration/V001__roles.sql",
            "/templates/layout.html",
            "/META-INF/MANIFEST.MF",
            "/WEB-INF/web.xml",
            "/actuator/env",
            "/actuator/heapdump",
            "/jp/daicho/server/DaichoApplication.class")) {
      String answer = get(target);
      refused(answer, target, faults);
      if (answer.startsWith("HTTP/1.1 200")
          || answer.contains("root:")
          || answer.contains("daicho:")) {
        faults.add(target + " was served");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void requestsThatContradictThemselves() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String lines :
        List.of(
            "POST /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: -1\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: abc\r\n\r\n",
            "POST /login HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Connection: close\r\n"
                + "Content-Length: 3\r\n"
                + "Content-Length: 4\r\n\r\n"
                + "abcd",
            "POST /login HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Connection: close\r\n"
                + "Content-Length: 5\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\n",
            "POST /login HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Connection: close\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "zz\r\n",
            "POST /login HTTP/1.1\r\n"
                + "Host: x\r\n"
                + "Connection: close\r\n"
                + "Transfer-Encoding: cow\r\n\r\n",
            "GET /login HTTP/1.1\r\n\r\n",
            "GET /login HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: "
                + "a".repeat(100_000)
                + "\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\nBad Header: 1\r\n\r\n",
            "GET /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "X: 1\r\n".repeat(5_000)
                + "\r\n",
            "FOO /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "TRACE /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: a=b\r\n\r\n",
            "nonsense\r\n\r\n")) {
      String answer = send(lines.getBytes(StandardCharsets.ISO_8859_1));
      refused(answer, lines.substring(0, Math.min(60, lines.length())), faults);
      if (answer.startsWith("HTTP/1.1 200")) {
        faults.add(lines.substring(0, Math.min(60, lines.length())) + " was answered");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws IOException {
    assertThat(
            statusOf(send(head("/api/moves/file", "text/csv", "Content-Length: 99999999999\r\n"))))
        .isEqualTo(413);
    assertThat(statusOf(chunked("/api/moves/file", "text/csv", 30))).isEqualTo(413);
    assertThat(statusOf(chunked("/api/drafts", "application/json", 30))).isIn(400, 413);
    assertThat(statusOf(chunked("/api/check", "application/pdf", 30))).isEqualTo(413);
    String form = "a=" + "b".repeat(3 * 1024 * 1024);
    assertThat(statusOf(posted("/login", "application/x-www-form-urlencoded", form)))
        .isIn(400, 413);
  }

  @Test
  void uploadsThatAreNone() throws IOException {
    List<String> faults = new ArrayList<>();
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n";
    for (String body :
        List.of(
            "",
            "--b",
            "--b--",
            "no boundary at all",
            part.formatted("file", "../../../../tmp/x.pdf", "%PDF-") + "--b--\r\n",
            part.formatted("file", "/etc/passwd\u0000.pdf", "%PDF-") + "--b--\r\n",
            part.formatted("file", "a.pdf", "%PDF-") + "--c--\r\n",
            part.formatted("x", "", "1").repeat(10_001) + "--b--\r\n",
            "--b\r\n" + "X: " + "y".repeat(20_000) + "\r\n\r\n1\r\n--b--\r\n",
            part.formatted("file", "a.pdf", "x".repeat(21 * 1024 * 1024)) + "--b--\r\n")) {
      refused(
          posted("/check", "multipart/form-data; boundary=b", body),
          "upload " + body.substring(0, Math.min(40, body.length())),
          faults);
    }
    refused(posted("/check", "multipart/form-data", "x"), "no boundary", faults);
    assertThat(faults).isEmpty();
  }

  @Test
  void compressedBodiesAreNotUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
      for (int i = 0; i < 100; i++) {
        gzip.write(new byte[1024 * 1024]);
      }
    }
    byte[] head =
        head(
            "/api/drafts",
            "application/json",
            "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(head);
    packed.writeTo(request);
    assertThat(statusOf(send(request.toByteArray()))).isIn(400, 415);
  }

  private static void refused(String answer, String what, List<String> faults) {
    int status = statusOf(answer);
    if (status >= 500 && status != 501 && status != 505) {
      faults.add(what + ": " + status);
    }
    String told = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    if (told.contains("\r\nX-Injected") || told.contains("\r\nServer:")) {
      faults.add(what + ": " + told);
    }
    if (answer.contains("\tat ") || answer.contains("org.apache") || answer.contains("Tomcat")) {
      faults.add(what + " tells of the insides");
    }
  }

  private static int statusOf(String answer) {
    Matcher status = STATUS.matcher(answer);
    // A connection that is just closed is a refusal as well.
    return status.find() ? Integer.parseInt(status.group(1)) : 400;
  }

  private String get(String target) throws IOException {
    return send(
        ("GET "
                + target
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + password
                + "Connection: close\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private String posted(String path, String type, String body) throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(head(path, type, "Content-Length: " + content.length + "\r\n"));
    request.write(content);
    return send(request.toByteArray());
  }

  private String chunked(String path, String type, int megabytes) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(head(path, type, "Transfer-Encoding: chunked\r\n"));
    byte[] chunk = "[".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < megabytes; i++) {
      request.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
      request.write(chunk);
      request.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    request.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return send(request.toByteArray());
  }

  private byte[] head(String path, String type, String more) {
    return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + password)
        .concat("Content-Type: " + type + "\r\nConnection: close\r\n" + more + "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What comes back; the server may answer and close before it has read everything. */
  private String send(byte[] request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      out.write(request);
                      out.flush();
                    } catch (IOException closed) {
                      // The answer tells why.
                    }
                  });
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketException | SocketTimeoutException closed) {
        // What came before counts.
      }
      writer.interrupt();
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }
}
