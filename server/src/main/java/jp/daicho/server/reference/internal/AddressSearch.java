package jp.daicho.server.reference.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.server.reference.Town;
import org.jspecify.annotations.Nullable;

/**
 * The kana a clerk types to be shown towns (1.3.3): the beginnings of prefecture, municipality,
 * town and 小字, apart by spaces.
 */
public final class AddressSearch {
  private final @Nullable String prefecture;
  private final @Nullable String municipality;
  private final String section;
  private final String subsection;
  private final Municipality here;

  private AddressSearch(
      @Nullable String prefecture,
      @Nullable String municipality,
      String section,
      String subsection,
      Municipality here) {
    this.prefecture = prefecture;
    this.municipality = municipality;
    this.section = section;
    this.subsection = subsection;
    this.here = here;
  }

  /** What is asked for in a municipality; empty if nothing was typed. */
  public static Optional<AddressSearch> of(String typed, MunicipalityCode municipality) {
    String folded = Kana.fold(typed);
    Optional<Municipality> here = Municipalities.standard().find(municipality);
    if (folded.isEmpty() || here.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = folded.split("\\s+", 4);
    return Optional.of(
        switch (parts.length) {
          case 1 -> new AddressSearch(null, null, parts[0], "", here.get());
          case 2 -> new AddressSearch(null, parts[0], parts[1], "", here.get());
          case 3 -> new AddressSearch(parts[0], parts[1], parts[2], "", here.get());
          default -> new AddressSearch(parts[0], parts[1], parts[2], parts[3], here.get());
        });
  }

  /** The seven digits of a postal code as typed; empty if it is none. */
  public static Optional<String> postalCode(String typed) {
    try {
      return Optional.of(PostalCode.parse(typed).value());
    } catch (InvalidValueException _) {
      return Optional.empty();
    }
  }

  /**
   * The municipalities and wards asked for, those of the own prefecture first, then in the order of
   * their codes.
   */
  public List<MunicipalityCode> municipalities() {
    List<MunicipalityCode> found = new ArrayList<>();
    for (Municipality place : Municipalities.standard().all()) {
      if (place.kind() != Municipality.Kind.PREFECTURE && asksFor(place)) {
        found.add(place.code());
      }
    }
    // ト is 東京都 for a clerk in Tokyo, and 富山県 for one in Toyama.
    found.sort(Comparator.comparing((MunicipalityCode code) -> !isInOwnPrefecture(code)));
    return found;
  }

  /** Whether a municipality that is no more is asked for. */
  public boolean asksFor(String prefectureName, String municipalityKana) {
    return municipality != null
        && asksForPrefecture(prefectureName)
        && municipalityKana.startsWith(municipality);
  }

  /** Whether a town of a municipality asked for begins so. */
  public boolean fits(Town town) {
    return !town.section().isEmpty()
        && town.sectionKana().startsWith(section)
        && town.subsectionKana().startsWith(subsection);
  }

  private boolean asksFor(Municipality place) {
    if (municipality == null) {
      return place.code().equals(here.code())
          || (here.name().equals(place.city()) && here.prefecture().equals(place.prefecture()));
    }
    if (!asksForPrefecture(place.prefecture())) {
      return false;
    }
    String kana = Kana.fold(place.kana());
    return kana.startsWith(municipality) || ward(place, kana).startsWith(municipality);
  }

  private boolean isInOwnPrefecture(MunicipalityCode code) {
    return code.jisCode().substring(0, 2).equals(here.code().jisCode().substring(0, 2));
  }

  private boolean asksForPrefecture(String name) {
    if (prefecture == null) {
      return name.equals(here.prefecture());
    }
    return Municipalities.standard().prefectures().stream()
        .filter(place -> place.name().equals(name))
        .anyMatch(place -> Kana.fold(place.kana()).startsWith(prefecture));
  }

  /** The reading of a ward without its city's. */
  private static String ward(Municipality place, String kana) {
    String city = place.city();
    if (city == null) {
      return kana;
    }
    return Municipalities.standard()
        .find(place.prefecture() + city)
        .map(parent -> Kana.fold(parent.kana()))
        .filter(kana::startsWith)
        .map(parent -> kana.substring(parent.length()))
        .orElse(kana);
  }
}
