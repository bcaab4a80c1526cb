package jp.daicho.server.masters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.finding.ComesClose;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Raises;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterQuery;
import jp.daicho.server.reference.MasterVersion;
import org.junit.jupiter.api.Test;

/** Places of entry and terminals (1.3.1). */
class PlaceTests extends MasterTestBase {
  private static final Map<String, String> BRANCH =
      Map.of("code", "002", "name", "東支所", "kind", "BRANCH", "validFrom", "R8.4.1");

  @Test
  @Proves("1.3.1-M1")
  void placesOfEveryKindAndTheirTerminalsAreKept() {
    add(MasterKind.PLACES, BRANCH);
    add(
        MasterKind.PLACES,
        Map.of("code", "003", "name", "駅前出張所", "kind", "SUB_OFFICE", "validFrom", "2026-04-01"));
    add(
        MasterKind.PLACES,
        Map.of("code", "101", "name", "税務課", "kind", "SECTION", "validFrom", "R8.4.1"));
    MasterEntry terminal =
        add(
            MasterKind.TERMINALS,
            Map.of(
                "code", "T01",
                "name", "東支所1",
                "placeCode", "002",
                "networkAddress", "10.1.2.3",
                "validFrom", "R8.4.1"));

    assertThat(list(MasterKind.PLACES, ""))
        .extracting(entry -> entry.value("kind") + " " + entry.value("name"))
        .containsExactly("MAIN_OFFICE 本庁市民課窓口", "BRANCH 東支所", "SUB_OFFICE 駅前出張所", "SECTION 税務課");
    assertThat(terminal.values())
        .containsEntry("placeCode", "002")
        .containsEntry("validFrom", "2026-04-01");
    assertThat(list(MasterKind.TERMINALS, "東支所")).containsExactly(terminal);

    MasterEntry moved =
        change(MasterKind.TERMINALS, terminal, Map.of("placeCode", "003", "name", "駅前1"));
    MasterEntry ended = change(MasterKind.TERMINALS, moved, Map.of("validTo", "2026-05-31"));
    assertThat(ended.inUse()).isFalse();
    assertThat(list(MasterKind.TERMINALS, "")).isEmpty();
    assertThat(
            asAdministrator(() -> masters.list(MasterKind.TERMINALS, new MasterQuery("", true)))
                .entries())
        .containsExactly(ended);
    assertThat(asAdministrator(() -> masters.history(MasterKind.TERMINALS, "T01")))
        .extracting(
            MasterVersion::version,
            version -> version.values().get("name"),
            MasterVersion::operator)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "駅前1", SampleOperators.ADMINISTRATOR),
            org.assertj.core.groups.Tuple.tuple(2, "駅前1", SampleOperators.ADMINISTRATOR),
            org.assertj.core.groups.Tuple.tuple(1, "東支所1", SampleOperators.ADMINISTRATOR));
  }

  @Test
  void everyChangeIsInTheLogOfSettings() {
    MasterEntry place = add(MasterKind.PLACES, BRANCH);
    change(MasterKind.PLACES, place, Map.of("name", "東区役所支所"));

    assertThat(logged())
        .filteredOn(entry -> entry.operation().equals("入力場所の登録"))
        .allSatisfy(entry -> assertThat(entry.action()).isEqualTo(AuditAction.SETTING_CHANGE))
        .extracting(AuditEntry::detail)
        .containsExactly(
            new java.util.TreeMap<>(Map.of("対象", "002", "版", "2")),
            new java.util.TreeMap<>(Map.of("対象", "002", "版", "1")));
  }

  @Test
  void whatTheSetUpMadeStaysInTheHistoryWhenItIsChanged() {
    MasterEntry place = list(MasterKind.PLACES, "本庁").getFirst();
    change(MasterKind.PLACES, place, Map.of("name", "本庁舎"));

    assertThat(asAdministrator(() -> masters.history(MasterKind.PLACES, "001")))
        .extracting(version -> version.values().get("name"))
        .containsExactly("本庁舎", "本庁市民課窓口");
  }

  @Test
  @Raises({FindingCode.CODE_TAKEN, FindingCode.PERIOD_REVERSED})
  @ComesClose({FindingCode.CODE_TAKEN, FindingCode.PERIOD_REVERSED})
  void anEntryWithFaultsIsRefusedWithAllOfThem() {
    add(MasterKind.PLACES, BRANCH);
    assertThat(
            refused(
                () ->
                    masters.add(MasterKind.PLACES, Map.of("kind", "SHOP", "validFrom", "R8.2.30"))))
        .containsExactly(
            FindingCode.EMPTY,
            FindingCode.EMPTY,
            FindingCode.UNKNOWN_CODE,
            FindingCode.IMPOSSIBLE_DATE);
    assertThat(refused(() -> masters.add(MasterKind.PLACES, BRANCH)))
        .containsExactly(FindingCode.CODE_TAKEN);
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.PLACES, with(BRANCH, "code", "004", "validTo", "R8.3.31"))))
        .containsExactly(FindingCode.PERIOD_REVERSED);
    assertThat(
            refused(
                () ->
                    masters.add(
                        MasterKind.PLACES, with(BRANCH, "code", "004", "validTo", "R8.4.1"))))
        .isEmpty();
  }

  @Test
  @Raises(FindingCode.PLACE_IN_USE)
  @ComesClose(FindingCode.PLACE_IN_USE)
  void aPlaceDoesNotEndBeforeItsTerminals() {
    MasterEntry place = add(MasterKind.PLACES, BRANCH);
    MasterEntry terminal =
        add(
            MasterKind.TERMINALS,
            Map.of("code", "T01", "name", "東1", "placeCode", "002", "validFrom", "R8.4.1"));
    Map<String, String> ending = with(place.values(), "validTo", "R8.12.31");

    assertThat(refused(() -> masters.change(MasterKind.PLACES, "002", 1, ending)))
        .containsExactly(FindingCode.PLACE_IN_USE);
    change(MasterKind.TERMINALS, terminal, Map.of("validTo", "R8.12.31"));
    assertThat(refused(() -> masters.change(MasterKind.PLACES, "002", 1, ending))).isEmpty();
  }

  @Test
  @Raises(FindingCode.ENTRY_CHANGED)
  @ComesClose(FindingCode.ENTRY_CHANGED)
  void whatSomebodyElseChangedIsNotOverwritten() {
    MasterEntry place = add(MasterKind.PLACES, BRANCH);
    change(MasterKind.PLACES, place, Map.of("name", "東"));
    assertThat(refused(() -> masters.change(MasterKind.PLACES, "002", 1, BRANCH)))
        .containsExactly(FindingCode.ENTRY_CHANGED);
    assertThat(refused(() -> masters.change(MasterKind.PLACES, "002", 2, BRANCH))).isEmpty();
  }

  @Test
  void onlyWhoMayManageThemSeesAndChangesMasters() {
    assertThatThrownBy(
            () -> as(SampleOperators.CLERK, () -> masters.add(MasterKind.PLACES, BRANCH)))
        .isInstanceOf(AccessRefusedException.class);
    assertThatThrownBy(
            () ->
                as(
                    SampleOperators.CLERK,
                    () -> masters.list(MasterKind.PLACES, MasterQuery.IN_USE)))
        .isInstanceOf(AccessRefusedException.class);
  }

  static Map<String, String> with(Map<String, String> values, String... more) {
    Map<String, String> all = new LinkedHashMap<>(values);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }
}
