package jp.daicho.server.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.operators.SampleOperators.Credentials;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The service speaks TLS itself, with a key made as docs/manual/running.ja.md tells. */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "daicho.daily-work=false")
@ContextConfiguration(initializers = {TestDatabase.Initializer.class, TlsTests.Key.class})
@DirtiesContext
class TlsTests {
  private static final String PASSWORD = "only-for-this-test";
  private static final Path KEY = Path.of("target", "tls-test.p12");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort int port;

  /** Makes a key and tells the service of it. */
  static final class Key implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        Files.deleteIfExists(KEY);
        Process made =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "daicho",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    "2",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    KEY.toString(),
                    "-storepass",
                    PASSWORD)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
      } catch (IOException failure) {
        throw new java.io.UncheckedIOException(failure);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
      TestPropertyValues.of(
              "server.ssl.key-store=" + KEY.toAbsolutePath(),
              "server.ssl.key-store-password=" + PASSWORD,
              "server.ssl.enabled-protocols=TLSv1.3,TLSv1.2")
          .applyTo(context);
    }
  }

  @Test
  void screensAreServedByTlsAndTheSessionCookieGoesNowhereElse(@Autowired SampleOperators samples)
      throws Exception {
    ServedMunicipality municipality = TestDatabase.newMunicipality();
    Credentials clerk = samples.create(municipality).getFirst();
    try (HttpClient client = client()) {
      HttpResponse<String> page = client.send(get("/login"), BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.sslSession())
          .hasValueSatisfying(session -> assertThat(session.getProtocol()).isEqualTo("TLSv1.3"));
      assertThat(page.headers().firstValue("Strict-Transport-Security"))
          .hasValueSatisfying(policy -> assertThat(policy).contains("max-age=31536000"));
      Matcher token = TOKEN.matcher(page.body());
      assertThat(token.find()).isTrue();
      HttpResponse<String> signedIn =
          client.send(
              HttpRequest.newBuilder(uri("/login"))
                  .header("Cookie", cookie(page))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "_csrf=%s&municipality=%s&username=%s&password=%s"
                              .formatted(
                                  token.group(1),
                                  municipality.code().value(),
                                  clerk.login(),
                                  clerk.password())))
                  .build(),
              BodyHandlers.ofString());
      assertThat(signedIn.statusCode()).isEqualTo(302);
      assertThat(signedIn.headers().firstValue("Location"))
          .hasValueSatisfying(
              there -> assertThat(there).startsWith("https://").doesNotContain("error"));
      for (HttpResponse<String> answer : List.of(page, signedIn)) {
        assertThat(answer.headers().allValues("Set-Cookie"))
            .isNotEmpty()
            .allSatisfy(
                set -> assertThat(set).contains("; Secure", "; HttpOnly", "; SameSite=Strict"));
      }
      assertThat(cookie(signedIn)).as("a new session").isNotEqualTo(cookie(page));
    }
  }

  @Test
  void withoutTlsNothingIsAnswered() throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              "GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer;
      try (InputStream in = socket.getInputStream()) {
        answer = new String(in.readNBytes(2_000), StandardCharsets.UTF_8);
      }
      assertThat(answer).doesNotContain("200", "password", "Set-Cookie");
    }
  }

  @Test
  void whoeverDoesNotKnowTheCertificateDoesNotGoOn() {
    try (HttpClient stranger = HttpClient.newHttpClient()) {
      assertThatExceptionOfType(SSLHandshakeException.class)
          .isThrownBy(() -> stranger.send(get("/login"), BodyHandlers.ofString()));
    }
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(set -> set.startsWith("JSESSIONID="))
        .map(set -> set.substring(0, set.indexOf(';')))
        .reduce("", (one, other) -> other);
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(uri(path)).build();
  }

  private URI uri(String path) {
    return URI.create("https://localhost:" + port + path);
  }

  private static HttpClient client() throws Exception {
    KeyStore store = KeyStore.getInstance(KEY.toFile(), PASSWORD.toCharArray());
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("daicho", store.getCertificate("daicho"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
