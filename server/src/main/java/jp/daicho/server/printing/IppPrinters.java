package jp.daicho.server.printing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLException;
import jp.daicho.server.printing.internal.IppRequest;
import jp.daicho.server.printing.internal.IppRequest.Kind;
import jp.daicho.server.printing.internal.IppResponse;
import jp.daicho.server.printing.internal.PrinterTrust;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Printers reached by the Internet Printing Protocol (RFC 8010, 8011): printers of today, or queues
 * of CUPS, which drives all others. Each paper is a job of its own on cut sheets of A4.
 */
@Component
public final class IppPrinters {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(30);
  private static final int LONGEST_ANSWER = 65_536;
  private static final int OK = 200;
  private static final int IPP_PORT = 631;

  private static final int PRINT_JOB = 0x0002;
  private static final int GET_JOB_ATTRIBUTES = 0x0009;

  private static final int NOT_FOUND = 0x0406;
  private static final int FORMAT_NOT_SUPPORTED = 0x040A;
  private static final int ATTRIBUTES_NOT_SUPPORTED = 0x040B;
  private static final int NOT_ACCEPTING = 0x0506;
  private static final int BUSY = 0x0507;

  /** Of A4, in hundredths of a millimetre. */
  private static final int WIDTH = 21_000;

  private static final int HEIGHT = 29_700;

  private final HttpClient client;

  /**
   * Made once.
   *
   * @param certificates a PEM file with those of printers that are reached by TLS (ipps) and have
   *     none of a public authority; empty for none
   */
  IppPrinters(@Value("${daicho.printing.certificates:}") String certificates) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER);
    if (!certificates.isBlank()) {
      builder.sslContext(PrinterTrust.with(Path.of(certificates)));
    }
    client = builder.build();
  }

  /**
   * Sends a paper. It is then up to the printer; {@link #state} tells how it goes.
   *
   * @param printer its address, of the scheme ipp or ipps
   * @return the number of the job at the printer
   * @throws PrintFailedException if the printer does not take it
   */
  public int send(URI printer, PrintedDocument document) throws PrintFailedException {
    IppRequest request =
        IppRequest.to(printer.toString(), PRINT_JOB, document.user())
            .add(Kind.NAME, "job-name", document.title())
            .add("ipp-attribute-fidelity", document.mediaSource() != null)
            .add(Kind.MIME_TYPE, "document-format", "application/pdf")
            .job()
            .add("copies", document.copies())
            .collection("media-col")
            .memberCollection("media-size")
            .addMember("x-dimension", WIDTH)
            .addMember("y-dimension", HEIGHT)
            .endCollection();
    String tray = document.mediaSource();
    if (tray != null) {
      request.addMember(Kind.KEYWORD, "media-source", tray);
    }
    IppResponse answer = exchange(printer, request.endCollection().bytes(document.pdf()));
    requireDone(answer);
    OptionalInt job = answer.number("job-id");
    if (job.isEmpty()) {
      throw new PrintFailedException("プリンタの応答に受付番号がありません");
    }
    return job.getAsInt();
  }

  /**
   * How a job goes; empty if the printer does not know it any more.
   *
   * @throws PrintFailedException if the printer does not answer
   */
  public Optional<JobState> state(URI printer, int job, String user) throws PrintFailedException {
    IppRequest request =
        IppRequest.to(printer.toString(), GET_JOB_ATTRIBUTES, user)
            .add("job-id", job)
            .add(Kind.KEYWORD, "requested-attributes", "job-state");
    IppResponse answer = exchange(printer, request.bytes(new byte[0]));
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    requireDone(answer);
    OptionalInt state = answer.number("job-state");
    return state.isEmpty() ? Optional.empty() : JobState.of(state.getAsInt());
  }

  private IppResponse exchange(URI printer, byte[] message) throws PrintFailedException {
    HttpRequest request =
        HttpRequest.newBuilder(http(printer))
            .timeout(ANSWERING)
            .header("Content-Type", "application/ipp")
            .POST(HttpRequest.BodyPublishers.ofByteArray(message))
            .build();
    try {
      HttpResponse<byte[]> response =
          client.send(
              request,
              HttpResponse.BodyHandlers.limiting(
                  HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
      if (response.statusCode() != OK) {
        throw new PrintFailedException("プリンタの応答がエラーです（HTTP " + response.statusCode() + "）");
      }
      return IppResponse.read(response.body());
    } catch (ConnectException | HttpTimeoutException unreachable) {
      throw new PrintFailedException("プリンタに接続できません", unreachable);
    } catch (SSLException unbelieved) {
      // nothing was sent: whoever answers there may be somebody else
      throw new PrintFailedException(
          "プリンタとの暗号化通信を始められません（プリンタの証明書が登録されていないか、アドレスと合いません）", unbelieved);
    } catch (IOException failure) {
      throw new PrintFailedException("プリンタの応答を読めません", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PrintFailedException("通信が中断されました", stopped);
    }
  }

  private static void requireDone(IppResponse answer) throws PrintFailedException {
    if (answer.isSuccess()) {
      return;
    }
    throw new PrintFailedException(
        switch (answer.status()) {
          case NOT_FOUND -> "登録されたアドレスにプリンタがありません";
          case FORMAT_NOT_SUPPORTED -> "プリンタがPDFを受け付けません";
          case ATTRIBUTES_NOT_SUPPORTED -> "プリンタにそのトレイ又はA4用紙がありません";
          case NOT_ACCEPTING -> "プリンタが受付を止めています";
          case BUSY -> "プリンタが混み合っています";
          default -> "プリンタがエラーを返しました（IPP %04x）".formatted(answer.status());
        });
  }

  /** The protocol travels over HTTP (RFC 8010, 4). */
  private static URI http(URI printer) {
    int port = printer.getPort() < 0 ? IPP_PORT : printer.getPort();
    String scheme = "ipps".equals(printer.getScheme()) ? "https" : "http";
    return URI.create(scheme + "://" + printer.getHost() + ":" + port + printer.getRawPath());
  }
}
