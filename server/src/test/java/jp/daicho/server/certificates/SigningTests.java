package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.Forms;
import jp.daicho.forms.SampleSeal;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.reference.AuthenticatorRole;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterQuery;
import jp.daicho.server.reference.MasterVersion;
import jp.daicho.server.reference.PaperSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Under whose title and name, and with which seal and words, each paper goes out (5.6). */
class SigningTests extends CertificateTestBase {
  @Autowired Seals seals;

  @Test
  @Proves({"5.6-M1", "5.6-M2"})
  void titleNameSealAndWordsAreSetPerPaperAndChosenAtTheIssue() {
    appointActing();
    asAdministrator(() -> seals.register(seal("ACTING_MAYOR", "代理者之印")));
    asAdministrator(() -> seals.register(seal("CERTIFICATE", "証明専用")));
    ResidentRecord person = asClerk(households()::family).getFirst();

    PdfText usual = print(asSet(person), false);
    assertThat(usual.all()).contains(prefecture() + "試験市長職務代理者　　代理　三郎", "この印は黒色です。");
    assertThat(usual.images()).isEqualTo(1);

    set("20.1.1", Map.of("signer", "MAYOR", "seal", "NONE", "wordsBare", "この証明書に公印はありません"));
    PdfText changed = print(asSet(person), false);
    assertThat(changed.all())
        .contains(prefecture() + "試験市長　　見本　太郎", "この証明書に公印はありません")
        .doesNotContain("公印省略");
    assertThat(changed.images()).isZero();
    assertThat(asClerk(() -> certificates.issue(asSet(person), false)).getFirst().seal())
        .isEqualTo(SealChoice.NONE);

    set("20.1.1", Map.of("seal", "FOR_CERTIFICATES", "wordsSealed", "この印は黒です"));
    assertThat(print(asSet(person), false).all()).contains("この印は黒です");

    Signing chosen =
        new Signing(AuthenticatorRole.ACTING_MAYOR, SealChoice.OF_AUTHENTICATOR, "印は黒色");
    PdfText asChosen = print(signed(person, chosen), false);
    assertThat(asChosen.all()).contains("試験市長職務代理者　　代理　三郎", "印は黒色");
    assertThat(asClerk(() -> certificates.issue(signed(person, chosen), false)).getFirst().seal())
        .isEqualTo(SealChoice.OF_AUTHENTICATOR);
  }

  @Test
  void whoIsChosenHasToBeInOfficeOnTheDay() {
    ResidentRecord person = asClerk(households()::family).getFirst();
    Signing acting = new Signing(AuthenticatorRole.ACTING_MAYOR, SealChoice.NONE, null);
    assertThat(refused(() -> certificates.issue(signed(person, acting), false)))
        .containsExactly(FindingCode.NO_AUTHENTICATOR);
    appointActing();
    assertThat(refused(() -> certificates.issue(signed(person, acting), false))).isEmpty();
  }

  @Test
  void everyPaperOnWhichASealCanStandIsListedWithWhatIsUsual() {
    List<MasterEntry> listed =
        asAdministrator(() -> masters.list(MasterKind.PAPER_SETTINGS, new MasterQuery("", false)))
            .entries();
    assertThat(listed)
        .extracting(MasterEntry::key)
        .contains("20.1.1", "20.1.2", "transfer-certificate");
    assertThat(listed)
        .extracting(MasterEntry::key)
        .containsAll(Arrays.stream(CertificateForm.values()).map(CertificateForm::id).toList());
    for (MasterEntry entry : listed) {
      PaperKinds.standard()
          .find(entry.key())
          .ifPresent(
              kind -> {
                assertThat(Forms.standard().get(kind.form()).template().seal()).isNotNull();
                assertThat(entry.value("seal"))
                    .isEqualTo(kind.sealed() ? "OF_AUTHENTICATOR" : "NONE");
              });
    }
    assertThat(PaperSettings.seals().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SealChoice.values()).map(Enum::name).toList());

    MasterEntry changed = set("20.1.2", Map.of("seal", "NONE"));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(asAdministrator(() -> masters.history(MasterKind.PAPER_SETTINGS, "20.1.2")))
        .extracting(MasterVersion::version, version -> version.values().get("seal"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "NONE"),
            org.assertj.core.groups.Tuple.tuple(1, "OF_AUTHENTICATOR"));
    assertThat(
            asAdministrator(
                () -> {
                  try {
                    masters.add(MasterKind.PAPER_SETTINGS, changed.values());
                    return "added";
                  } catch (EntryRefusedException refusal) {
                    return refusal.findings().getFirst().code().name();
                  }
                }))
        .isEqualTo("KEPT_ALREADY");
  }

  private MasterEntry set(String paper, Map<String, String> values) {
    return asAdministrator(
        () -> {
          MasterEntry before = masters.find(MasterKind.PAPER_SETTINGS, paper).orElseThrow();
          Map<String, String> all = new LinkedHashMap<>(before.values());
          all.putAll(values);
          return masters
              .change(MasterKind.PAPER_SETTINGS, paper, before.version(), all)
              .orElseThrow();
        });
  }

  private void appointActing() {
    appoint(AuthenticatorRole.ACTING_MAYOR, "試験市長職務代理者", "代理　三郎", TODAY, TODAY.plusDays(1));
  }

  private CertificateRequest asSet(ResidentRecord person) {
    return signed(person, Signing.AS_SET);
  }

  private CertificateRequest signed(ResidentRecord person, Signing signing) {
    CertificateRequest only = only(person);
    return new CertificateRequest(only.household(), only.members(), only.choice(), signing);
  }

  private static SealEntry seal(String kind, String words) {
    return new SealEntry(kind, "", "", TODAY.toString(), "", "24", SampleSeal.png(words));
  }
}
