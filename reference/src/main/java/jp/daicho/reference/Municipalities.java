package jp.daicho.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.number.MunicipalityCode;

/** The prefectures, municipalities and wards of the country with their codes. */
public final class Municipalities {
  private final List<Municipality> all;
  private final Map<MunicipalityCode, Municipality> byCode;
  private final Map<String, Municipality> byFullName;
  private final Map<String, List<Municipality>> byPrefecture;

  private Municipalities(List<Municipality> all) {
    this.all = List.copyOf(all);
    byCode =
        all.stream().collect(Collectors.toUnmodifiableMap(Municipality::code, Function.identity()));
    // 泊村 exists twice in 北海道; the one of the northern territories (016969) has no residents.
    byFullName =
        all.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Municipality::fullName, Function.identity(), (first, second) -> first));
    byPrefecture =
        all.stream()
            .filter(entry -> entry.kind() != Municipality.Kind.PREFECTURE)
            .collect(
                Collectors.groupingBy(Municipality::prefecture, Collectors.toUnmodifiableList()));
  }

  /** The table this module carries, loaded once. */
  public static Municipalities standard() {
    return Loaded.MUNICIPALITIES;
  }

  /** Everything that has a code, by code. */
  public List<Municipality> all() {
    return all;
  }

  /** The prefectures from north to south. */
  public List<Municipality> prefectures() {
    return all.stream().filter(entry -> entry.kind() == Municipality.Kind.PREFECTURE).toList();
  }

  /** The municipalities and wards of a prefecture by code; empty for an unknown name. */
  public List<Municipality> in(String prefecture) {
    return byPrefecture.getOrDefault(prefecture, List.of());
  }

  /** What bears a code. */
  public Optional<Municipality> find(MunicipalityCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * What bears a name written with its prefecture, such as 岐阜県大垣市; of two of one name, the one with
   * the lower code.
   */
  public Optional<Municipality> find(String fullName) {
    return Optional.ofNullable(byFullName.get(fullName));
  }

  private static Municipality municipality(TabularResource.Row row) {
    String city = row.get("parent");
    String name = row.get("name");
    Municipality.Kind kind = Municipality.Kind.valueOf(row.get("type").toUpperCase(Locale.ROOT));
    return new Municipality(
        MunicipalityCode.of(row.get("code")),
        kind,
        kind == Municipality.Kind.PREFECTURE ? name : row.get("prefecture"),
        city.isEmpty() ? null : city,
        name,
        row.get("kana"));
  }

  private static final class Loaded {
    static final Municipalities MUNICIPALITIES =
        new Municipalities(
            TabularResource.read(Municipalities.class, "municipalities.tsv").rows().stream()
                .map(Municipalities::municipality)
                .toList());
  }
}
