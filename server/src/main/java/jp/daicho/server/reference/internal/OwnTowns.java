package jp.daicho.server.reference.internal;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.reference.Town;
import org.jspecify.annotations.Nullable;

/** The municipality's own entries, laid over the nationwide towns (1.3.3). */
public final class OwnTowns {
  private final Supplier<List<TownEntries.Own>> answer;
  private @Nullable List<TownEntries.Own> read;

  /** Those that are told when they are first needed. */
  OwnTowns(Supplier<List<TownEntries.Own>> answer) {
    this.answer = answer;
  }

  /** Towns of a municipality: its own entries, then the nationwide ones they say nothing of. */
  public Stream<Town> over(List<Town> towns, MunicipalityCode code) {
    return laid(towns, entry -> code.value().equals(entry.town().municipalityCode()));
  }

  /** Towns of a postal code: the own entries that have it, then the others. */
  public Stream<Town> over(List<Town> towns, String postalCode) {
    return laid(towns, entry -> postalCode.equals(entry.town().postalCode()));
  }

  /** The entries in municipalities that are no more, as far as a search asks for those. */
  public Stream<Town> ofFormerMunicipalities(AddressSearch search) {
    return entries().stream()
        .filter(entry -> entry.town().municipalityCode() == null)
        .filter(entry -> search.asksFor(entry.town().prefecture(), entry.municipalityKana()))
        .map(TownEntries.Own::town);
  }

  private List<TownEntries.Own> entries() {
    List<TownEntries.Own> known = read;
    if (known == null) {
      known = List.copyOf(answer.get());
      read = known;
    }
    return known;
  }

  private Stream<Town> laid(List<Town> towns, Predicate<TownEntries.Own> wanted) {
    List<TownEntries.Own> entries = entries();
    if (entries.isEmpty()) {
      return towns.stream();
    }
    return Stream.concat(
        entries.stream().filter(wanted).map(TownEntries.Own::town),
        towns.stream().filter(town -> entries.stream().noneMatch(entry -> entry.isAbout(town))));
  }
}
