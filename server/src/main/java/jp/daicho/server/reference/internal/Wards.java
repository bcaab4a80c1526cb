package jp.daicho.server.reference.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;

/** The wards of a designated city (行政区, 総合区). */
final class Wards {
  private Wards() {}

  /** Names by code, in the order of the codes; empty if the municipality is no designated city. */
  static Map<String, String> of(MunicipalityCode municipality) {
    Map<String, String> wards = new LinkedHashMap<>();
    Municipalities.standard()
        .find(municipality)
        .ifPresent(
            city -> {
              for (Municipality place : Municipalities.standard().in(city.prefecture())) {
                if (place.kind() == Municipality.Kind.WARD && city.name().equals(place.city())) {
                  wards.put(place.code().value(), place.name());
                }
              }
            });
    return wards;
  }

  /** The wards, or the municipality itself where there are none: where its addresses can lie. */
  static Map<String, String> orWhole(MunicipalityCode municipality) {
    Map<String, String> wards = of(municipality);
    if (wards.isEmpty()) {
      Municipalities.standard()
          .find(municipality)
          .ifPresent(place -> wards.put(place.code().value(), place.name()));
    }
    return wards;
  }
}
