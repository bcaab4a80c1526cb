package jp.daicho.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import jp.daicho.server.signing.SigningSettings.TimeStampPlace;
import jp.daicho.server.signing.internal.PdfSignature;
import jp.daicho.server.signing.internal.SignatureReader;
import jp.daicho.server.signing.internal.SigningKey;
import jp.daicho.server.signing.internal.TestAuthority;
import jp.daicho.server.signing.internal.TimeStamps;
import jp.daicho.server.signing.internal.TrustedStamps;
import jp.daicho.server.support.TimeStampPeer;
import jp.daicho.server.support.TimeStampPeer.Mood;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time stamps over signatures, from an authority that is a peer of its own (RFC 3161). */
class TimeStampTests {
  private static final Instant AT = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @TempDir Path folder;
  private TimeStampPeer authority;
  private SigningKey key;
  private Path root;

  @BeforeEach
  void start() throws Exception {
    authority = TimeStampPeer.start(() -> AT);
    root = authority.root(folder.resolve("root.pem"));
    key = SigningKey.load(new TestAuthority(folder).keyOf("382019", "桜見市"));
  }

  @AfterEach
  void stop() {
    authority.close();
  }

  @Test
  void theStampIsOverTheSignatureAndTellsTheTimeOfTheAuthority() throws Exception {
    byte[] signed = PdfSignature.sign(paper(), key, AT, stamps(authority.address()));

    SignatureReader.Read read = read(signed);
    assertThat(read.fits()).isTrue();
    assertThat(read.stampedAt(TrustedStamps.load(root))).isEqualTo(AT);
    try (TimeStampPeer other = TimeStampPeer.start(() -> AT)) {
      TrustedStamps others = TrustedStamps.load(other.root(folder.resolve("other.pem")));
      assertThat(read.stampedAt(others)).as("nobody trusts the root").isNull();
    }
    assertThat(read(PdfSignature.sign(paper(), key, AT)).stamp()).isNull();
    assertThat(authority.asked()).isEqualTo(1);
  }

  @Test
  void aStampOfAnotherSignatureIsFound() throws Exception {
    byte[] one = PdfSignature.sign(paper(), key, AT, stamps(authority.address()));
    byte[] changed = one.clone();
    // the digest that the stamp names, in hexadecimal digits in the gap
    String text = new String(one, StandardCharsets.ISO_8859_1);
    String imprint =
        HexFormat.of()
            .formatHex(
                Objects.requireNonNull(read(one).stamp())
                    .getTimeStampInfo()
                    .getMessageImprintDigest());
    int at = text.toLowerCase(Locale.ROOT).indexOf(imprint);
    assertThat(at).isPositive();
    changed[at] = (byte) (one[at] == '0' ? '1' : '0');

    assertThat(read(changed).fits()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = Mood.class, names = "GRANTING", mode = EnumSource.Mode.EXCLUDE)
  void anAnswerThatIsNoStampSignsNothing(Mood mood) {
    authority.be(mood);

    long start = System.nanoTime();
    assertThatThrownBy(() -> PdfSignature.sign(paper(), key, AT, stamps(authority.address())))
        .isInstanceOfSatisfying(
            TimeStampException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason(mood)));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("nobody waits for ever")
        .isLessThan(Duration.ofSeconds(8));
  }

  private static String reason(Mood mood) {
    return switch (mood) {
      case GRANTING -> "";
      case REJECTING, STAMPING_ANOTHER, ANSWERING_ANOTHER, BABBLING ->
          mood == Mood.REJECTING ? "タイムスタンプ局が付与を断りました（状態 2）" : "タイムスタンプ局の応答が正しくありません";
      case UNKNOWN, CHANGED -> "タイムスタンプの署名が、登録されたタイムスタンプ局のものと確かめられません";
      case WRONG_CLOCK -> "タイムスタンプの時刻が、このシステムの時刻と5分を超えて違います";
      case OVERLOADED -> "タイムスタンプ局の応答がエラーです（HTTP 503）";
      case REDIRECTING -> "タイムスタンプ局の応答がエラーです（HTTP 302）";
      case SILENT, DRIPPING -> "タイムスタンプ局から、決めた時間内に応答がありません";
    };
  }

  @Test
  void anAuthorityThatIsNotThereOrHasNoCertificatesIsTold() throws Exception {
    URI address = authority.address();
    authority.close();

    assertThatThrownBy(() -> PdfSignature.sign(paper(), key, AT, stamps(address)))
        .isInstanceOfSatisfying(
            TimeStampException.class,
            refused -> assertThat(refused.reason()).isEqualTo("タイムスタンプ局に接続できません"));
    Path none = folder.resolve("none.pem");
    assertThatThrownBy(() -> TrustedStamps.load(none)).hasMessageContaining("none.pem");
    Files.createFile(none);
    assertThatThrownBy(() -> TrustedStamps.load(none)).hasMessageContaining("no certificate");
  }

  private TimeStamps stamps(URI address) {
    return new TimeStamps(
        new TimeStampPlace(address, root, Duration.ofSeconds(2)), Clock.fixed(AT, ZoneOffset.UTC));
  }

  private static SignatureReader.Read read(byte[] pdf) throws IOException {
    return Objects.requireNonNull(SignatureReader.read(pdf));
  }

  private static byte[] paper() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
