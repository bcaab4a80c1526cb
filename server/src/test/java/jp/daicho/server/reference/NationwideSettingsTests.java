package jp.daicho.server.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.Municipalities;
import org.junit.jupiter.api.Test;

/** What all municipalities of a service share, one of them does not change (1.3.6). */
class NationwideSettingsTests {
  private static final EntryItem ERA = new EntryItem("era", "元号");

  private final Municipalities municipalities = new Municipalities(TestDatabase.tenancy());

  @Test
  @Raises(FindingCode.SHARED_BY_MUNICIPALITIES)
  @ComesClose(FindingCode.SHARED_BY_MUNICIPALITIES)
  void whatSeveralMunicipalitiesShareIsChangedByTheOperatorsOfTheServiceOnly() {
    TestDatabase.newMunicipality();
    TestDatabase.newMunicipality();

    assertThatExceptionOfType(EntryRefusedException.class)
        .isThrownBy(() -> new NationwideSettings(municipalities, "").requireChangeable(ERA))
        .satisfies(
            refusal ->
                assertThat(refusal.findings())
                    .extracting(finding -> finding.code())
                    .containsExactly(FindingCode.SHARED_BY_MUNICIPALITIES));

    NationwideSettings ofOperators = new NationwideSettings(municipalities, "operators");
    ofOperators.requireChangeable(ERA);
    assertThat(ofOperators.changeable()).isTrue();
  }
}
