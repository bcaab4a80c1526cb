package jp.daicho.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.data.TabularResource;

/**
 * Nationalities and regions (国籍・地域) of foreign residents (1.1.2). The list and its codes are
 * provisional: ISO 3166, with 朝鮮, 無国籍 and コソボ added under codes that ISO does not use.
 */
public final class Nationalities {
  private final List<Nationality> all;
  private final Map<String, Nationality> byCode;
  private final Map<String, Nationality> byName;

  /**
   * A nationality or region.
   *
   * @param code three letters
   * @param name as the register writes it
   */
  public record Nationality(String code, String name) {}

  private Nationalities(List<Nationality> all) {
    this.all = List.copyOf(all);
    byCode =
        all.stream().collect(Collectors.toUnmodifiableMap(Nationality::code, Function.identity()));
    byName =
        all.stream().collect(Collectors.toUnmodifiableMap(Nationality::name, Function.identity()));
  }

  /** The list this module carries, loaded once. */
  public static Nationalities standard() {
    return Loaded.NATIONALITIES;
  }

  /** All of them by code. */
  public List<Nationality> all() {
    return all;
  }

  /** The one with a code. */
  public Optional<Nationality> withCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The one with a name. */
  public Optional<Nationality> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static final class Loaded {
    static final Nationalities NATIONALITIES =
        new Nationalities(
            TabularResource.read(Nationalities.class, "nationalities.tsv").rows().stream()
                .map(row -> new Nationality(row.get("code"), row.get("name")))
                .toList());
  }
}
