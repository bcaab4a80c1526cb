package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterVersion;
import org.junit.jupiter.api.Test;

/** Those who certify, as clerks keep them (1.3.9). */
class AuthenticatorTests extends MasterTestBase {
  private static final Map<String, String> MAYOR =
      Map.of("role", "MAYOR", "title", "見本市長", "name", "見本　太郎", "validFrom", "R6.4.1");

  @Test
  @Proves("1.3.9-N1")
  void nobodyCertifiesWithoutTitleAndName() {
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.AUTHENTICATORS,
                        Map.of("role", "KING", "title", " ", "name", "　", "validFrom", "R8.2.30"))))
        .containsExactly(
            FindingCode.UNKNOWN_CODE,
            FindingCode.EMPTY,
            FindingCode.EMPTY,
            FindingCode.IMPOSSIBLE_DATE);
    MasterEntry mayor = add(MasterKind.AUTHENTICATORS, MAYOR);
    assertThat(
            refused(
                () ->
                    masters.change(
                        MasterKind.AUTHENTICATORS,
                        mayor.key(),
                        1,
                        PlaceTests.with(MAYOR, "title", "見本市長　公印", "name", ""))))
        .containsExactly(FindingCode.EMPTY);
  }

  @Test
  @Raises(FindingCode.PERIODS_OVERLAP)
  @ComesClose(FindingCode.PERIODS_OVERLAP)
  void nobodyHoldsARoleThatSomebodyElseHolds() {
    MasterEntry mayor = add(MasterKind.AUTHENTICATORS, MAYOR);
    Map<String, String> next =
        Map.of("role", "MAYOR", "title", "見本市長", "name", "後任　花子", "validFrom", "R8.5.1");
    assertThat(refused(() -> masters.add(MasterKind.AUTHENTICATORS, next)))
        .containsExactly(FindingCode.PERIODS_OVERLAP);
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.AUTHENTICATORS,
                        PlaceTests.with(next, "validFrom", "R5.4.1", "validTo", "R6.4.1"))))
        .containsExactly(FindingCode.PERIODS_OVERLAP);

    change(MasterKind.AUTHENTICATORS, mayor, Map.of("validTo", "R8.4.30"));
    add(MasterKind.AUTHENTICATORS, next);
    add(
        MasterKind.AUTHENTICATORS,
        Map.of(
            "role", "ACTING_MAYOR",
            "title", "見本市長職務代理者副市長",
            "name", "代理　次郎",
            "validFrom", "R8.4.20",
            "validTo", "R8.5.10"));

    assertThat(asAdministrator(() -> masters.history(MasterKind.AUTHENTICATORS, mayor.key())))
        .extracting(MasterVersion::version, version -> version.values().get("validTo"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "2026-04-30"),
            org.assertj.core.groups.Tuple.tuple(1, ""));
  }
}
