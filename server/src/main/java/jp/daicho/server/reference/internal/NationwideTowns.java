package jp.daicho.server.reference.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.reference.Town;
import org.jspecify.annotations.Nullable;

/**
 * The towns of the country in one edition of the dictionary.
 *
 * <p>Where the edition has no 住所コード, the towns of a municipality are numbered in their order: 大字
 * and 小字 are not regulated (1.3.3). Such numbers are provisional until an edition with codes is
 * taken in.
 */
public final class NationwideTowns {
  private final PostalCodes table;
  private final Map<MunicipalityCode, List<Town>> towns = new ConcurrentHashMap<>();

  /** Over a table. */
  public NationwideTowns(PostalCodes table) {
    this.table = table;
  }

  /**
   * The towns of a municipality or ward, former ones too; a name with two postal codes is twice.
   */
  public List<Town> in(MunicipalityCode municipality) {
    return towns.computeIfAbsent(municipality, this::read);
  }

  /** The towns of a postal code, with those that stand for the rest of a municipality. */
  public List<Town> withPostalCode(String postalCode) {
    List<Town> found = new ArrayList<>();
    for (PostalArea area : table.withCode(postalCode)) {
      if (area.isOffice()) {
        continue;
      }
      in(area.municipality()).stream()
          .filter(
              town ->
                  postalCode.equals(town.postalCode())
                      && town.section().equals(area.town())
                      && town.subsection().equals(area.subsection()))
          .findFirst()
          .filter(town -> !found.contains(town))
          .ifPresent(found::add);
    }
    return found;
  }

  private List<Town> read(MunicipalityCode code) {
    Optional<Municipality> place = Municipalities.standard().find(code);
    if (place.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Town> all = new ArrayList<>();
    for (PostalArea area : table.in(code)) {
      if (area.isOffice()) {
        continue;
      }
      all.add(
          new Town(
              code.value(),
              place.get().prefecture(),
              place.get().name(),
              area.town(),
              area.subsection(),
              Kana.fold(area.townKana()),
              Kana.fold(area.subsectionKana()),
              area.postalCode().isEmpty() ? null : area.postalCode(),
              addressCode(code, area, numbers),
              false,
              area.isEnded()));
    }
    return List.copyOf(all);
  }

  private static @Nullable String addressCode(
      MunicipalityCode code, PostalArea area, Map<String, Integer> numbers) {
    if (!area.addressCode().isEmpty()) {
      return area.addressCode();
    }
    if (area.town().isEmpty()) {
      return null;
    }
    return TownNumbers.next(
        code.value(), numbers.computeIfAbsent(area.fullTown(), any -> numbers.size() + 1));
  }
}
