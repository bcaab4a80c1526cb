package jp.daicho.sample;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;

/** The addresses of a municipality: in a designated city those of its wards, else in one piece. */
final class CityAddresses {
  private record Ward(LocalAddresses addresses, int towns) {}

  private final Weighted<Ward> wards;

  CityAddresses(Municipality municipality, long residents, Chance chance) {
    List<Municipality> places = places(municipality);
    List<Ward> all = new ArrayList<>();
    for (Municipality place : places) {
      all.add(
          new Ward(
              new LocalAddresses(place, residents / places.size(), chance),
              LocalAddresses.towns(place).size()));
    }
    wards = new Weighted<>(all, Ward::towns);
  }

  private static List<Municipality> places(Municipality municipality) {
    List<Municipality> wards =
        Municipalities.standard().in(municipality.prefecture()).stream()
            .filter(place -> municipality.name().equals(place.city()))
            .toList();
    return wards.isEmpty() ? List.of(municipality) : wards;
  }

  /** One of the wards, those with many towns more often; without wards the whole municipality. */
  LocalAddresses ward(Chance chance) {
    List<Ward> all = wards.choices();
    return (all.size() == 1 ? all.getFirst() : wards.pick(chance)).addresses();
  }

  /** Whether it is a designated city. */
  boolean hasWards() {
    return wards.choices().size() > 1;
  }
}
