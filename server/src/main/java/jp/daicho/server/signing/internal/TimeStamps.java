package jp.daicho.server.signing.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.daicho.server.signing.SigningSettings.TimeStampPlace;
import jp.daicho.server.signing.TimeStampException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * Asks a time-stamping authority (RFC 3161 over HTTP) for stamps. Only the digest of a signature
 * leaves, nothing of the paper. An answer counts only if it is one to this question, in time,
 * signed by an authority that is trusted, and tells about the time it is here.
 */
public final class TimeStamps {
  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration MOST_APART = Duration.ofMinutes(5);
  private static final int LONGEST_ANSWER = 65_536;
  private static final int OK = 200;
  private static final int NONCE_BITS = 64;

  private final URI address;
  private final Duration patience;
  private final TrustedStamps trusted;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Of an authority.
   *
   * @param clock tells about when a stamp is made
   * @throws IllegalStateException if its certificates cannot be read
   */
  public TimeStamps(TimeStampPlace place, Clock clock) {
    address = place.url();
    patience = place.patience();
    trusted = TrustedStamps.load(place.certificates());
    this.clock = clock;
  }

  /** The authorities that are trusted. */
  public TrustedStamps trusted() {
    return trusted;
  }

  /**
   * A stamp for a signature.
   *
   * @throws TimeStampException if there is none that counts
   */
  TimeStampToken stamp(byte[] signature) {
    TimeStampRequest question = question(signature);
    TimeStampToken token = token(question);
    if (!trusted.trust(token)) {
      throw new TimeStampException("タイムスタンプの署名が、登録されたタイムスタンプ局のものと確かめられません");
    }
    Instant now = clock.instant();
    if (Duration.between(TrustedStamps.time(token), now).abs().compareTo(MOST_APART) > 0) {
      throw new TimeStampException("タイムスタンプの時刻が、このシステムの時刻と5分を超えて違います");
    }
    return token;
  }

  private TimeStampRequest question(byte[] signature) {
    try {
      var generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      return generator.generate(
          TSPAlgorithms.SHA256,
          MessageDigest.getInstance("SHA-256").digest(signature),
          new BigInteger(NONCE_BITS, random));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a question to the authority cannot be made", impossible);
    }
  }

  private TimeStampToken token(TimeStampRequest question) {
    try {
      var answer = new TimeStampResponse(exchange(question.getEncoded()));
      // that it is granted, and has this digest and this nonce
      answer.validate(question);
      TimeStampToken token = answer.getTimeStampToken();
      if (token == null) {
        throw new TimeStampException("タイムスタンプ局が付与を断りました（状態 " + answer.getStatus() + "）");
      }
      return token;
    } catch (TSPException | IOException | IllegalArgumentException unreadable) {
      throw new TimeStampException("タイムスタンプ局の応答が正しくありません", unreadable);
    }
  }

  private byte[] exchange(byte[] question) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      // the time of a request ends with the head of its answer; the rest may come slowly, too
      HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != OK) {
        throw new TimeStampException("タイムスタンプ局の応答がエラーです（HTTP " + response.statusCode() + "）");
      }
      return response.body();
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new TimeStampException("タイムスタンプ局から、決めた時間内に応答がありません", late);
    } catch (ExecutionException failure) {
      throw unreachable(failure.getCause());
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new TimeStampException("通信が中断されました", stopped);
    }
  }

  private static TimeStampException unreachable(@Nullable Throwable cause) {
    if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
      return new TimeStampException("タイムスタンプ局に接続できません", cause);
    }
    return cause instanceof HttpTimeoutException
        ? new TimeStampException("タイムスタンプ局から、決めた時間内に応答がありません", cause)
        : new TimeStampException("タイムスタンプ局の応答を読めません", cause);
  }
}
