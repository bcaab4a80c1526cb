package jp.daicho.server.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.move.AddressDictionary;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.server.reference.internal.AddressLines;
import jp.daicho.server.reference.internal.AddressSearch;
import jp.daicho.server.reference.internal.NationwideTowns;
import jp.daicho.server.reference.internal.OwnTowns;
import jp.daicho.server.reference.internal.Wards;

/**
 * The address dictionary as one municipality has it at one moment (1.3.3): the nationwide edition
 * in force, with the municipality's own entries before it. It holds in its passage and its thread.
 */
public final class AddressBook implements AddressDictionary {
  private final MunicipalityCode here;
  private final NationwideTowns nationwide;
  private final OwnTowns own;

  /** Made by {@link AddressBooks}. */
  AddressBook(MunicipalityCode here, NationwideTowns nationwide, OwnTowns own) {
    this.here = here;
    this.nationwide = nationwide;
    this.own = own;
  }

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

  /** The wards of a designated city by code, in the order of the codes; empty for all others. */
  public Map<String, String> wardNames(MunicipalityCode city) {
    return Wards.of(city);
  }

  @Override
  public boolean knowsTown(MunicipalityCode code, String town) {
    return current(code).anyMatch(known -> begins(known, town));
  }

  /** The towns with the longest name that begins the town: 松町 counts before 松. */
  @Override
  public Set<PostalCode> postalCodes(MunicipalityCode code, String town) {
    List<Town> fitting = current(code).filter(known -> begins(known, town)).toList();
    int longest = fitting.stream().mapToInt(known -> known.name().length()).max().orElse(0);
    Set<PostalCode> codes = new HashSet<>();
    for (Town known : fitting) {
      if (known.name().length() == longest && known.postalCode() != null) {
        codes.add(PostalCode.of(known.postalCode()));
      }
    }
    return codes;
  }

  @Override
  public Optional<Located> locate(String line) {
    return AddressLines.locate(
        line,
        code -> townsWithFormer(code).stream().map(Town::name).filter(name -> !name.isEmpty()));
  }

  /** The towns of a municipality that are there today, in the order of the dictionary. */
  public List<Town> towns(MunicipalityCode code) {
    return current(code).toList();
  }

  /** As {@link #towns}, with former ones, for registered domiciles. */
  public List<Town> townsWithFormer(MunicipalityCode code) {
    return own.over(nationwide.in(code), code).toList();
  }

  /** The towns of a postal code as typed; empty if it is no postal code or unknown. */
  public List<Town> withPostalCode(String typed) {
    return AddressSearch.postalCode(typed)
        .map(
            code ->
                own.over(nationwide.withPostalCode(code), code)
                    .filter(town -> !town.former() && code.equals(town.postalCode()))
                    .toList())
        .orElse(List.of());
  }

  /**
   * The towns whose parts begin with the kana typed, as ト ヒ シ for 東京都 日野市 神明 (1.3.3): prefecture,
   * municipality, town and perhaps 小字, apart by spaces. Two parts are municipality and town in the
   * own prefecture, one is a town of the own municipality.
   *
   * @param former whether former towns are wanted too
   * @param most at most so many
   */
  public List<Town> withInitials(String typed, boolean former, int most) {
    return AddressSearch.of(typed, here)
        .map(
            search ->
                Stream.concat(
                        search.municipalities().stream()
                            .flatMap(code -> own.over(nationwide.in(code), code)),
                        own.ofFormerMunicipalities(search))
                    .filter(search::fits)
                    .filter(town -> former || !town.former())
                    .limit(most)
                    .toList())
        .orElse(List.of());
  }

  /** The prefectures, in the order of their codes. */
  public List<String> prefectures() {
    return Municipalities.standard().prefectures().stream().map(Municipality::name).toList();
  }

  /**
   * The municipalities and wards of a prefecture, in the order of their codes; of a designated city
   * only the wards.
   */
  public List<Municipality> municipalities(String prefecture) {
    List<Municipality> all = Municipalities.standard().in(prefecture);
    Set<String> cities =
        all.stream()
            .flatMap(place -> Stream.ofNullable(place.city()))
            .collect(Collectors.toUnmodifiableSet());
    return all.stream().filter(place -> !cities.contains(place.name())).toList();
  }

  private Stream<Town> current(MunicipalityCode code) {
    return own.over(nationwide.in(code), code).filter(town -> !town.former());
  }

  private static boolean begins(Town known, String town) {
    return !known.name().isEmpty() && town.startsWith(known.name());
  }
}
