package jp.daicho.ledger.move;

import static jp.daicho.ledger.finding.FindingCode.*;

import java.util.List;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.MoveFindingCases.Case;
import jp.daicho.ledger.number.MunicipalityCode;

/** The findings of moves in a designated city (4.0.1, 4.1.0.1). */
final class WardFindingCases {
  private static final MunicipalityCode WARD = TestReference.WARD;
  private static final MunicipalityCode OTHER = TestReference.OTHER_WARD;

  private WardFindingCases() {}

  static List<Case> all() {
    WardNeighbourhood at = new WardNeighbourhood();
    EnteredMove inside = at.move("moving-inside", at.family);
    EnteredMove between = at.move("ward-transfer", at.family);
    EnteredMove into = Forms.into(at.suzuki.getFirst(), inside);
    EnteredMove out = at.move("moving-out", at.family);
    WardNeighbourhood limited = new WardNeighbourhood();
    limited.village.onlyFor(WARD);
    EnteredMove newcomer = Entries.of(Entries.japanese("青木", "太郎", "世帯主", "男", "S40.2.3", 41));
    Neighbourhood village = new Neighbourhood();
    return List.of(
        of(
            at,
            OTHER_WARD,
            "ward",
            WardNeighbourhood.to(OTHER, "杉町", "１番地", inside),
            WardNeighbourhood.to(WARD, "杉町", "１番地", inside)),
        of(
            at,
            OTHER_WARD,
            "householdNumber",
            asOthers(into),
            asOthers(Forms.into(at.suzuki.getFirst(), between))),
        of(
            at,
            SAME_WARD,
            "ward",
            WardNeighbourhood.to(WARD, "杉町", "１番地", between),
            WardNeighbourhood.to(OTHER, "杉町", "１番地", between)),
        new Case(
            SAME_WARD,
            "ward",
            village.village,
            Forms.at("杉町", "７番地", village.move("ward-transfer", village.aoki)),
            Forms.at("杉町", "７番地", village.move("moving-inside", village.aoki))),
        of(
            at,
            DESTINATION_HERE,
            "destinationMunicipalityCode",
            out.with(CommonField.DESTINATION_MUNICIPALITY_CODE, OTHER.value()),
            out.with(CommonField.DESTINATION_MUNICIPALITY_CODE, TestReference.HERE.value())),
        of(
            limited,
            NOT_OF_OWN_WARD,
            MoveFindingCases.person(PersonField.ADDRESS_NUMBER),
            limited.move("death", List.of(limited.suzuki.getFirst())),
            limited.move("death", List.of(limited.family.getFirst()))),
        of(
            limited,
            NOT_OF_OWN_WARD,
            MoveFindingCases.person(PersonField.ADDRESS_NUMBER),
            WardNeighbourhood.to(OTHER, "杉町", "９番地", limited.move("moving-inside", limited.suzuki)),
            WardNeighbourhood.to(WARD, "杉町", "９番地", limited.move("ward-transfer", limited.suzuki))),
        of(
            limited,
            NOT_OF_OWN_WARD,
            "ward",
            WardNeighbourhood.in(OTHER, "杉町", "９番地", newcomer),
            WardNeighbourhood.in(WARD, "杉町", "９番地", newcomer)));
  }

  private static Case of(
      WardNeighbourhood at, FindingCode code, String path, EnteredMove raising, EnteredMove close) {
    return new Case(code, path, at.village, raising, close);
  }

  private static EnteredMove asOthers(EnteredMove entry) {
    EnteredMove changed = entry;
    for (int i = 0; i < entry.persons().size(); i++) {
      changed = Forms.as(changed, i, "同居人");
    }
    return changed;
  }
}
