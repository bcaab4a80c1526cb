package jp.daicho.server.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A time-stamping authority (RFC 3161) of Bouncy Castle's, with a root and a certificate of its own
 * on a free port, that can be told to behave badly.
 */
public final class TimeStampPeer implements AutoCloseable {
  /** How it answers. */
  public enum Mood {
    /** As it should. */
    GRANTING,
    /** It refuses. */
    REJECTING,
    /** It stamps something else, rightly signed. */
    STAMPING_ANOTHER,
    /** Its nonce is none that was asked for. */
    ANSWERING_ANOTHER,
    /** Another authority, of a root that nobody knows, answers in its place. */
    UNKNOWN,
    /** The stamp was changed after it was signed. */
    CHANGED,
    /** Its clock is an hour ahead. */
    WRONG_CLOCK,
    /** No time stamp at all. */
    BABBLING,
    /** The server answers that it is overloaded. */
    OVERLOADED,
    /** The head of its answer never comes. */
    SILENT,
    /** The head comes, the rest does not. */
    DRIPPING,
    /** It sends on to somewhere else. */
    REDIRECTING
  }

  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.392.99999.1");
  private static final Instant NOW = Instant.now();

  private final HttpServer server;
  private final ExecutorService work = Executors.newCachedThreadPool();
  private final KeyPair keys;
  private final X509Certificate root;
  private final X509Certificate forStamps;
  private final X509Certificate unknown;
  private final Supplier<Instant> clock;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Mood mood = Mood.GRANTING;
  private volatile Mood later = Mood.GRANTING;
  private volatile int laterFrom = Integer.MAX_VALUE;

  private TimeStampPeer(Supplier<Instant> clock) throws Exception {
    this.clock = clock;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair rootKeys = generator.generateKeyPair();
    keys = generator.generateKeyPair();
    root = certificate("CN=Test time root", rootKeys, rootKeys, null);
    forStamps = certificate("CN=Test time", keys, rootKeys, KeyPurposeId.id_kp_timeStamping);
    unknown =
        certificate(
            "CN=Test time", keys, generator.generateKeyPair(), KeyPurposeId.id_kp_timeStamping);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(work);
    server.createContext("/tsa", this::answer);
    server.start();
  }

  /**
   * Starts one.
   *
   * @param clock the time it tells
   */
  public static TimeStampPeer start(Supplier<Instant> clock) {
    try {
      return new TimeStampPeer(clock);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** From now on it answers so. */
  public void be(Mood changed) {
    mood = changed;
    laterFrom = Integer.MAX_VALUE;
  }

  /** After so many more questions it answers so. */
  public void beAfter(int questions, Mood changed) {
    laterFrom = asked.get() + questions;
    later = changed;
  }

  /** How often it was asked. */
  public int asked() {
    return asked.get();
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/tsa");
  }

  /** Its root in a PEM file. */
  public Path root(Path file) throws IOException, GeneralSecurityException {
    return Files.writeString(
        file,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] asking = exchange.getRequestBody().readAllBytes();
    int number = asked.incrementAndGet();
    try (exchange) {
      Mood now = number > laterFrom ? later : mood;
      switch (now) {
        case OVERLOADED -> exchange.sendResponseHeaders(503, -1);
        case SILENT -> Thread.sleep(Duration.ofSeconds(20));
        case REDIRECTING -> {
          exchange.getResponseHeaders().add("Location", "http://localhost:1/");
          exchange.sendResponseHeaders(302, -1);
        }
        case DRIPPING -> {
          exchange.sendResponseHeaders(200, 5_000);
          exchange.getResponseBody().write('0');
          exchange.getResponseBody().flush();
          Thread.sleep(Duration.ofSeconds(20));
        }
        default -> {
          byte[] answer = now == Mood.BABBLING ? new byte[] {1, 2, 3} : stamped(asking, now);
          exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
          exchange.sendResponseHeaders(200, answer.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (GeneralSecurityException | OperatorCreationException | TSPException failure) {
      throw new IOException(failure);
    }
  }

  private byte[] stamped(byte[] asking, Mood how)
      throws IOException, GeneralSecurityException, OperatorCreationException, TSPException {
    TimeStampRequest question = new TimeStampRequest(new ByteArrayInputStream(asking));
    X509Certificate certificate = how == Mood.UNKNOWN ? unknown : forStamps;
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", keys.getPrivate(), certificate),
            digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
            POLICY);
    tokens.addCertificates(new JcaCertStore(List.of(certificate, root)));
    var responses = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()));
    if (how == Mood.REJECTING) {
      return responses
          .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badRequest, "no")
          .getEncoded();
    }
    var another = new TimeStampRequestGenerator();
    another.setCertReq(true);
    TimeStampRequest stamped =
        switch (how) {
          case STAMPING_ANOTHER ->
              another.generate(TSPAlgorithms.SHA256, new byte[32], question.getNonce());
          case ANSWERING_ANOTHER ->
              another.generate(
                  TSPAlgorithms.SHA256, question.getMessageImprintDigest(), BigInteger.TEN);
          default -> question;
        };
    Instant time = how == Mood.WRONG_CLOCK ? clock.get().plus(Duration.ofHours(1)) : clock.get();
    TimeStampResponse response =
        responses.generate(stamped, BigInteger.valueOf(System.nanoTime()), Date.from(time));
    byte[] encoded = response.getEncoded();
    if (how == Mood.CHANGED) {
      // the last bytes are those of the signature
      encoded[encoded.length - 3] ^= 1;
    }
    return encoded;
  }

  private X509Certificate certificate(
      String name, KeyPair subject, KeyPair issuer, @Nullable KeyPurposeId purpose)
      throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=Test time root"),
            BigInteger.valueOf(System.nanoTime()),
            Date.from(NOW.minus(Duration.ofDays(30))),
            Date.from(NOW.plus(Duration.ofDays(400))),
            new X500Name(name),
            subject.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(purpose == null));
    if (purpose != null) {
      builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
  }

  @Override
  public void close() {
    server.stop(0);
    work.shutdownNow();
  }
}
