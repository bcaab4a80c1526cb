package jp.daicho.server.reference.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;

/** The wards of a designated city (行政区, 総合区). */
public final class Wards {
  private static final Map<MunicipalityCode, Set<MunicipalityCode>> CODES =
      new ConcurrentHashMap<>();

  private Wards() {}

  /** The codes of the wards of a city; empty if the municipality is no designated city. */
  public static Set<MunicipalityCode> codes(MunicipalityCode municipality) {
    return CODES.computeIfAbsent(
        municipality,
        city ->
            of(city).keySet().stream()
                .map(MunicipalityCode::of)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Names by code, in the order of the codes; empty if the municipality is no designated city. */
  public static Map<String, String> of(MunicipalityCode municipality) {
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
