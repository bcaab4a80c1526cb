package jp.daicho.sample;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.address.Address;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;

/** Addresses in other municipalities of the country, those of the same prefecture more often. */
final class Elsewhere {
  private static final int TOWNS = 1_500;
  private static final double SAME_PREFECTURE = 0.45;

  private final List<AreaAddress> near;
  private final List<AreaAddress> far;

  Elsewhere(Municipality home, Chance chance) {
    List<Municipality> others =
        Municipalities.standard().all().stream()
            .filter(m -> m.kind() != Municipality.Kind.PREFECTURE && !m.equals(home))
            .toList();
    near =
        areas(
            others.stream().filter(m -> m.prefecture().equals(home.prefecture())).toList(), chance);
    far = areas(others, chance);
  }

  Address address(Chance chance) {
    String building =
        chance.happens(0.4) ? "ハイツ" + AreaAddress.fullWidth(chance.between(101, 909)) : null;
    return area(chance).address(AreaAddress.lot(chance), building);
  }

  String domicile(Chance chance) {
    return area(chance).address(AreaAddress.lot(chance), null).oneLine();
  }

  private AreaAddress area(Chance chance) {
    return chance.pick(chance.happens(SAME_PREFECTURE) ? near : far);
  }

  private static List<AreaAddress> areas(List<Municipality> municipalities, Chance chance) {
    List<AreaAddress> areas = new ArrayList<>();
    while (areas.size() < TOWNS) {
      Municipality municipality = chance.pick(municipalities);
      List<PostalArea> all = PostalCodes.standard().in(municipality.code());
      for (int i = 0; i < 4 && !all.isEmpty(); i++) {
        int number = chance.between(1, all.size());
        PostalArea area = all.get(number - 1);
        if (AreaAddress.isUsable(area)) {
          areas.add(AreaAddress.of(municipality, area, number));
        }
      }
    }
    return areas;
  }
}
