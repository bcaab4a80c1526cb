package jp.daicho.server.certificates.internal;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.forms.Authenticator;
import jp.daicho.forms.SealImage;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.Municipality;
import jp.daicho.server.certificates.AppointedAuthenticator;
import jp.daicho.server.certificates.RegisteredSeal;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.certificates.SealKind;
import jp.daicho.server.certificates.Signing;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.AuthenticatorRole;
import jp.daicho.server.reference.OperatorWards;
import jp.daicho.server.reference.PaperSetting;
import jp.daicho.server.reference.PaperSettings;
import jp.daicho.server.tenancy.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds under whose name and seal a paper goes out on the day (1.3.7, 1.3.9, 5.6). */
@Component
public final class Letterheads {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final EntryItem AUTHENTICATOR = new EntryItem("authenticator", "認証者");
  private static final EntryItem SEAL = new EntryItem("seal", "公印");

  private final Municipalities municipalities;
  private final Operators operators;

  /** Made once. */
  Letterheads(Municipalities municipalities, Operators operators) {
    this.municipalities = municipalities;
    this.operators = operators;
  }

  /**
   * A paper that wants a letterhead.
   *
   * @param paper the form of a certified copy, or the kind of another paper
   * @param signing what the clerk chose for it
   * @param ward the ward it belongs to; null where there are none
   */
  public record Wanted(String paper, Signing signing, @Nullable MunicipalityCode ward) {}

  /**
   * The ward whose head certifies a record: the one its address is in (ADR 0029). Null where the
   * municipality has no wards.
   */
  public static @Nullable MunicipalityCode ward(Passage passage, ResidentRecord record) {
    MunicipalityCode place = record.residence().address().municipalityCode();
    return OperatorWards.of(passage.municipality()).containsKey(place.value()) ? place : null;
  }

  /** What a paper of the municipality bears today; null if something is missing. */
  public @Nullable Letterhead of(Passage passage, Wanted wanted, Findings findings) {
    PaperSetting setting = PaperSettings.of(passage, wanted.paper());
    AuthenticatorRole role = wanted.signing().role();
    Optional<AppointedAuthenticator> authenticator =
        AuthorityTable.authenticator(
            passage.sql(),
            passage.municipality().value(),
            wanted.ward(),
            role == null ? setting.signer() : role,
            passage.today());
    if (authenticator.isEmpty()) {
      findings.add(FindingCode.NO_AUTHENTICATOR, AUTHENTICATOR);
      return null;
    }
    SealChoice chosen = wanted.signing().seal();
    SealChoice choice = chosen == null ? SealChoice.valueOf(setting.seal()) : chosen;
    SealKind kind = kind(choice, authenticator.get());
    SealImage seal = kind == null ? null : seal(passage, kind, authenticator.get().ward());
    if (kind != null && seal == null) {
      findings.add(FindingCode.NO_SEAL, SEAL);
      return null;
    }
    String words = wanted.signing().words();
    String usualWords = seal == null ? setting.wordsBare() : setting.wordsSealed();
    return new Letterhead(
        authenticator(passage, authenticator.get()),
        choice,
        seal,
        words == null ? usualWords : words,
        municipalities.find(passage.municipality()).orElseThrow().name(),
        terminal(passage),
        ChosenOutput.mark(),
        CertificateSettings.overflow(passage),
        passage.today(),
        passage.at().atZone(JAPAN).toOffsetDateTime());
  }

  private static @Nullable SealKind kind(SealChoice choice, AppointedAuthenticator authenticator) {
    return switch (choice) {
      case OF_AUTHENTICATOR -> SealKind.of(authenticator.role());
      case FOR_CERTIFICATES -> SealKind.CERTIFICATE;
      case NONE -> null;
    };
  }

  private static @Nullable SealImage seal(
      Passage passage, SealKind kind, @Nullable MunicipalityCode ward) {
    Optional<RegisteredSeal> seal =
        AuthorityTable.seal(
            passage.sql(), passage.municipality().value(), kind, ward, passage.today());
    return seal.map(found -> SealImage.ofPng(found.png(), found.size())).orElse(null);
  }

  /** The prefecture's name comes first, also in a designated city (5.6). */
  private static Authenticator authenticator(
      Passage passage, AppointedAuthenticator authenticator) {
    String prefecture =
        jp.daicho.reference.Municipalities.standard().prefectures().stream()
            .filter(
                it -> it.code().prefectureCode().equals(passage.municipality().prefectureCode()))
            .map(Municipality::name)
            .findFirst()
            .orElseThrow();
    return new Authenticator(prefecture, authenticator.title(), authenticator.name());
  }

  /** The terminal's name; where it is not registered, the code of the place (5.5). */
  private String terminal(Passage passage) {
    return operators
        .terminalName(passage.operator().terminal(), passage.today())
        .orElseGet(() -> Objects.requireNonNullElse(passage.operator().place(), ""));
  }
}
