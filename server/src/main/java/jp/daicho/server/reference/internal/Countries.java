package jp.daicho.server.reference.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.move.NationalityList;
import jp.daicho.ledger.record.ForeignPerson.Nationality;
import jp.daicho.reference.Nationalities;

/** The countries and regions of one edition of the dictionary (1.3.3), by name and by code. */
public final class Countries implements NationalityList {
  private final List<Nationality> all;
  private final Map<String, Nationality> known;

  /** The countries in the order of the dictionary; of a name given twice the first counts. */
  Countries(List<Nationality> all) {
    this.all = List.copyOf(all);
    this.known =
        all.stream()
            .flatMap(
                country ->
                    Stream.of(
                        Map.entry(country.code(), country), Map.entry(country.name(), country)))
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
  }

  /** The provisional list that travels with the program. */
  public static Countries carried() {
    return new Countries(
        Nationalities.standard().all().stream()
            .map(country -> new Nationality(country.code(), country.name()))
            .toList());
  }

  /** Their names, in order. */
  List<String> names() {
    return all.stream().map(Nationality::name).distinct().toList();
  }

  @Override
  public Optional<Nationality> find(String nameOrCode) {
    return Optional.ofNullable(known.get(nameOrCode));
  }
}
