package jp.daicho.server.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.signing.SignatureFinding.Outcome;
import jp.daicho.server.signing.SigningSettings.KeyPlace;
import jp.daicho.server.signing.SigningSettings.TimeStampPlace;
import jp.daicho.server.signing.internal.PdfSignature;
import jp.daicho.server.signing.internal.SignatureReader;
import jp.daicho.server.signing.internal.SigningKey;
import jp.daicho.server.signing.internal.TestAuthority;
import jp.daicho.server.signing.internal.TimeStamps;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs papers with the key of their municipality, where it has one. */
@Component
public final class PaperSigning {
  private final SigningSettings settings;
  private final Municipalities municipalities;
  private final TestAuthority authority;
  private final Map<MunicipalityCode, SigningKey> keys = new ConcurrentHashMap<>();
  private final Map<MunicipalityCode, TimeStamps> stamps = new ConcurrentHashMap<>();
  private final Clock clock;

  /** Made once. */
  PaperSigning(
      SigningSettings settings,
      Municipalities municipalities,
      Clock clock,
      @Value("${daicho.data}") Path dataFolder) {
    this.settings = settings;
    this.municipalities = municipalities;
    this.clock = clock;
    authority = new TestAuthority(dataFolder.resolve("test-authority"));
  }

  /**
   * The paper signed, or as it is where the municipality does not sign papers of its kind.
   *
   * @param kind such as {@code certified-copy}
   * @param pdf the paper; not changed
   * @param at the time that the signature claims
   * @throws IllegalStateException if the key cannot be used: no paper goes out unsigned that was to
   *     be signed
   * @throws TimeStampException if it was to bear a time stamp and there is none: neither does one
   *     go out without
   */
  public byte[] sign(MunicipalityCode municipality, String kind, byte[] pdf, Instant at) {
    return key(municipality, kind)
        .map(
            place ->
                PdfSignature.sign(
                    pdf,
                    keys.computeIfAbsent(municipality, it -> load(place)),
                    at,
                    stamps(municipality, place)))
        .orElse(pdf);
  }

  /** What the signature of a file from anywhere tells. */
  public SignatureFinding check(byte[] file) {
    SignatureReader.Read read;
    try {
      read = SignatureReader.read(file);
    } catch (IOException unreadable) {
      return SignatureFinding.of(Outcome.UNREADABLE);
    }
    if (read == null) {
      return SignatureFinding.of(Outcome.UNSIGNED);
    }
    X509Certificate signer = read.signer();
    if (signer == null || !read.fits()) {
      return SignatureFinding.of(Outcome.CHANGED);
    }
    return municipalities.all().stream()
        .map(ServedMunicipality::code)
        .filter(code -> isKeyOf(code, signer))
        .findFirst()
        .map(code -> intact(code, read))
        .orElseGet(() -> SignatureFinding.of(Outcome.UNKNOWN_SIGNER));
  }

  private SignatureFinding intact(MunicipalityCode code, SignatureReader.Read read) {
    TimeStamps trusted = settings.of(code.value()).map(place -> stamps(code, place)).orElse(null);
    return new SignatureFinding(
        Outcome.INTACT,
        code,
        read.claimedAt(),
        trusted == null ? null : read.stampedAt(trusted.trusted()));
  }

  private @Nullable TimeStamps stamps(MunicipalityCode code, KeyPlace place) {
    TimeStampPlace authorityOfTime = place.timestamp();
    return authorityOfTime == null
        ? null
        : stamps.computeIfAbsent(code, it -> new TimeStamps(authorityOfTime, clock));
  }

  /** Keys are compared as they are; no key is made for it. */
  private boolean isKeyOf(MunicipalityCode municipality, X509Certificate signer) {
    Optional<KeyPlace> place = settings.of(municipality.value());
    if (place.isEmpty() && settings.sample()) {
      place = authority.existingKeyOf(municipality.value());
    }
    return place
        .map(found -> keys.computeIfAbsent(municipality, it -> load(found)))
        .filter(key -> key.certificates().getFirst().equals(signer))
        .isPresent();
  }

  private Optional<KeyPlace> key(MunicipalityCode municipality, String kind) {
    Optional<KeyPlace> own = settings.of(municipality.value());
    if (own.isEmpty() && settings.sample()) {
      own =
          municipalities
              .find(municipality)
              .filter(ServedMunicipality::sample)
              .map(sample -> authority.keyOf(sample.code().value(), sample.name()));
    }
    return own.filter(key -> key.signs(kind));
  }

  private static SigningKey load(KeyPlace key) {
    return SigningKey.load(key);
  }
}
