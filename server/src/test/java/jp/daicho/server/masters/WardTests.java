package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterField;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;

/** Wards of a designated city as places (1.3.1), in 新潟市. */
class WardTests extends MasterTestBase {
  @Override
  ServedMunicipality municipality() {
    ServedMunicipality city =
        new ServedMunicipality(
            MunicipalityCode.of("151009"), "新潟市", "にいがたし", true, LocalDate.of(2020, 4, 1));
    new Municipalities(TestDatabase.tenancy()).serve(city);
    return city;
  }

  @Test
  @Proves("1.3.1-M2")
  void aDesignatedCityKeepsItsWardsAndTheirOffices() {
    MasterEntry office =
        add(
            MasterKind.PLACES,
            Map.of(
                "code", "201",
                "name", "中央区役所",
                "kind", "BRANCH",
                "ward", "151033",
                "validFrom", "R8.4.1"));

    MasterField ward =
        asAdministrator(() -> masters.fields(MasterKind.PLACES)).stream()
            .filter(field -> field.id().equals("ward"))
            .findFirst()
            .orElseThrow();
    assertThat(ward.choices()).hasSize(9).containsEntry("151033", "新潟市中央区");
    assertThat(list(MasterKind.PLACES, "中央区役所"))
        .extracting(entry -> ward.shown(entry.value("ward")))
        .containsExactly("新潟市中央区");
    MasterEntry moved = change(MasterKind.PLACES, office, Map.of("ward", "151041"));
    assertThat(moved.value("ward")).isEqualTo("151041");
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.PLACES,
                        Map.of(
                            "code", "202",
                            "name", "別の市の区役所",
                            "kind", "BRANCH",
                            "ward", "141011",
                            "validFrom", "R8.4.1"))))
        .containsExactly(FindingCode.UNKNOWN_CODE);
  }
}
