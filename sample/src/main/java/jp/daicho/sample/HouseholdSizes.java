package jp.daicho.sample;

import java.util.List;
import jp.daicho.ledger.data.TabularResource;

/**
 * The sizes of households: the published distribution of 2015, tilted so that its mean is that of
 * 2020.
 */
final class HouseholdSizes {
  private static final double MEAN_2020 = 2.21;

  private record Size(int members, double households) {}

  private final Weighted<Size> sizes;

  HouseholdSizes() {
    List<Size> published =
        TabularResource.read(HouseholdSizes.class, "household_sizes.tsv").rows().stream()
            .map(
                row ->
                    new Size(
                        Integer.parseInt(row.get("members")),
                        Double.parseDouble(row.get("households"))))
            .toList();
    double low = 0.5;
    double high = 1;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (mean(published, middle) > MEAN_2020) {
        high = middle;
      } else {
        low = middle;
      }
    }
    double tilt = low;
    sizes = new Weighted<>(published, size -> weight(size, tilt));
  }

  int next(Chance chance) {
    return sizes.pick(chance).members();
  }

  private static double mean(List<Size> sizes, double tilt) {
    double households = sizes.stream().mapToDouble(size -> weight(size, tilt)).sum();
    return sizes.stream().mapToDouble(size -> size.members() * weight(size, tilt)).sum()
        / households;
  }

  private static double weight(Size size, double tilt) {
    return size.households() * Math.pow(tilt, size.members());
  }
}
