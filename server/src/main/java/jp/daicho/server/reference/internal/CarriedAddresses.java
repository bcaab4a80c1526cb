package jp.daicho.server.reference.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.move.AddressDictionary;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;

/** The address dictionary made of the list of municipalities and the postal areas. */
public final class CarriedAddresses implements AddressDictionary {
  private final Map<MunicipalityCode, List<PostalArea>> areas = new ConcurrentHashMap<>();

  @Override
  public Optional<Place> municipality(MunicipalityCode code) {
    return Municipalities.standard()
        .find(code)
        .filter(found -> found.kind() != Municipality.Kind.PREFECTURE)
        .map(found -> new Place(found.prefecture(), found.name()));
  }

  @Override
  public Set<MunicipalityCode> wards(MunicipalityCode city) {
    return Wards.codes(city);
  }

  @Override
  public boolean knowsTown(MunicipalityCode code, String town) {
    return areas(code).stream().anyMatch(area -> begins(area, town));
  }

  /** The areas with the longest name that begins the town: 松町 counts before 松. */
  @Override
  public Set<PostalCode> postalCodes(MunicipalityCode code, String town) {
    List<PostalArea> fitting = areas(code).stream().filter(area -> begins(area, town)).toList();
    int longest = fitting.stream().mapToInt(area -> area.town().length()).max().orElse(0);
    Set<PostalCode> codes = new HashSet<>();
    for (PostalArea area : fitting) {
      if (area.town().length() == longest) {
        codes.add(PostalCode.of(area.postalCode()));
      }
    }
    return codes;
  }

  @Override
  public Optional<Located> locate(String line) {
    return AddressLines.locate(
        line,
        code ->
            areas(code).stream()
                .filter(area -> !area.isOffice() && !area.town().isEmpty())
                .map(PostalArea::town));
  }

  private static boolean begins(PostalArea area, String town) {
    return !area.isOffice() && !area.town().isEmpty() && town.startsWith(area.town());
  }

  private List<PostalArea> areas(MunicipalityCode code) {
    return areas.computeIfAbsent(code, PostalCodes.standard()::in);
  }
}
