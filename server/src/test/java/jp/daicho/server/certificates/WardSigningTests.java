package jp.daicho.server.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.forms.SampleSeal;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Heads of wards certify the records of their wards (1.3.9), in 岡山市. */
class WardSigningTests extends CertificateTestBase {
  private static final MunicipalityCode NORTH = MunicipalityCode.of("331015");
  private static final MunicipalityCode MIDDLE = MunicipalityCode.of("331023");

  @Autowired Seals seals;

  @Override
  ServedMunicipality served() {
    ServedMunicipality city =
        new ServedMunicipality(
            MunicipalityCode.of("331007"), "岡山市", "おかやまし", true, LocalDate.of(2020, 4, 1));
    new Municipalities(TestDatabase.tenancy()).serve(city);
    return city;
  }

  @Test
  @Proves({"1.3.9-M3", "5.6-N2"})
  void theHeadOfTheWardCertifiesOrTheActingHead() {
    List<ResidentRecord> family = asClerk(households()::family);
    ResidentRecord north = living(family.get(0), NORTH);
    ResidentRecord middle = living(family.get(2), MIDDLE);
    appoint("MAYOR", "岡山市北区長", "北　一郎", TODAY.minusDays(100), null);
    appoint("ACTING_MAYOR", "岡山市北区長職務代理者", "代理　二郎", TODAY.minusDays(9), TODAY.minusDays(1));

    assertThat(refused(() -> certificates.issue(only(north), false)))
        .as("the seal of the city is not that of the ward")
        .containsExactly(FindingCode.NO_SEAL);
    sealOfNorth("MAYOR", "北区長之印");
    assertThat(print(only(north), CertificateForm.INDIVIDUAL, Set.of()).all())
        .contains("岡山県岡山市北区長　　北　一郎")
        .doesNotContain("見本　太郎");
    assertThat(print(only(middle), CertificateForm.INDIVIDUAL, Set.of()).all())
        .as("a ward without a head of its own here")
        .contains("岡山県試験市長　　見本　太郎");

    appoint("ACTING_MAYOR", "岡山市北区長職務代理者", "代理　三郎", TODAY, TODAY.plusDays(1));
    sealOfNorth("ACTING_MAYOR", "代理者之印");
    PdfText acting = print(only(north), CertificateForm.INDIVIDUAL, Set.of());
    assertThat(acting.all()).contains("岡山県岡山市北区長職務代理者　　代理　三郎");
    assertThat(acting.images()).isEqualTo(1);
  }

  private ResidentRecord living(ResidentRecord record, MunicipalityCode ward) {
    return asClerk(() -> households().change(record, it -> TestHouseholds.livingIn(it, ward)));
  }

  private void appoint(
      String role, String title, String name, LocalDate from, @Nullable LocalDate to) {
    asAdministrator(
        () ->
            masters.add(
                MasterKind.AUTHENTICATORS,
                Map.of(
                    "role",
                    role,
                    "ward",
                    NORTH.value(),
                    "title",
                    title,
                    "name",
                    name,
                    "validFrom",
                    from.toString(),
                    "validTo",
                    to == null ? "" : to.toString())));
  }

  private void sealOfNorth(String kind, String text) {
    asAdministrator(
        () ->
            seals.register(
                new SealEntry(
                    kind, NORTH.value(), "", TODAY.toString(), "", "22", SampleSeal.png(text))));
  }
}
