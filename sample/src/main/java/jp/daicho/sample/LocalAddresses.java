package jp.daicho.sample;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;

/**
 * Addresses inside the municipality, in a designated city inside one ward: real towns (町字), lots
 * and buildings that are made up.
 */
final class LocalAddresses {
  private static final int RESIDENTS_OF_A_BUILDING = 40;
  private static final int RESIDENTS_OF_A_FACILITY = 4_000;
  private static final List<String> BUILDINGS =
      List.of("コーポ", "メゾン", "ハイツ", "サンハイツ", "グリーンハイム", "レジデンス", "パレス", "シャトー", "市営住宅", "ガーデン");
  private static final List<String> FACILITIES =
      List.of("特別養護老人ホーム", "介護老人保健施設", "グループホーム", "有料老人ホーム");

  private record Town(AreaAddress area, double weight) {}

  private record Building(AreaAddress area, String lot, String name, int floors) {}

  private final Weighted<Town> towns;
  private final List<Building> buildings = new ArrayList<>();
  private final List<Building> facilities = new ArrayList<>();

  LocalAddresses(Municipality place, long residents, Chance chance) {
    List<Town> all = new ArrayList<>();
    int number = 0;
    for (PostalArea area : towns(place)) {
      number++;
      // towns differ much in size: a few are large, most are small
      all.add(new Town(AreaAddress.of(place, area, number), Math.pow(chance.fraction(), 2) + 0.05));
    }
    towns = new Weighted<>(all, Town::weight);
    for (long i = 0; i < Math.max(3, residents / RESIDENTS_OF_A_BUILDING); i++) {
      AreaAddress area = town(chance);
      String name = chance.pick(BUILDINGS) + area.shortTown() + suffix(chance);
      buildings.add(new Building(area, AreaAddress.lot(chance), name, chance.between(2, 9)));
    }
    for (long i = 0; i < Math.max(2, residents / RESIDENTS_OF_A_FACILITY); i++) {
      AreaAddress area = town(chance);
      facilities.add(
          new Building(
              area,
              AreaAddress.lot(chance),
              chance.pick(FACILITIES) + "　" + area.shortTown() + "苑",
              3));
    }
  }

  /** The towns of a municipality or a ward, offices with a postal code of their own left out. */
  static List<PostalArea> towns(Municipality place) {
    return PostalCodes.standard().in(place.code()).stream()
        .filter(area -> !area.isOffice() && !area.town().isEmpty())
        .toList();
  }

  /** A house of its own. */
  Address house(Chance chance) {
    return town(chance).address(AreaAddress.lot(chance), null);
  }

  /** A flat in one of the buildings. */
  Address flat(Chance chance) {
    Building building = chance.pick(buildings);
    int room = chance.between(1, building.floors()) * 100 + chance.between(1, 8);
    return building
        .area()
        .address(building.lot(), building.name() + "　" + AreaAddress.fullWidth(room) + "号室");
  }

  /** A home for the aged; its residents share one address. */
  Address facility(Chance chance) {
    Building facility = chance.pick(facilities);
    return facility.area().address(facility.lot(), facility.name());
  }

  /** A registered domicile in the municipality. */
  String domicile(Chance chance) {
    return town(chance).address(AreaAddress.lot(chance), null).oneLine();
  }

  private AreaAddress town(Chance chance) {
    return towns.pick(chance).area();
  }

  private static String suffix(Chance chance) {
    return chance.pick(List.of("", "", "", "Ａ", "Ｂ", "Ⅱ", "南", "中央"));
  }
}
