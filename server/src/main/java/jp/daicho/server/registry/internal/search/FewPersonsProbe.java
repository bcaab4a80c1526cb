package jp.daicho.server.registry.internal.search;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for a name among few persons.
 *
 * @param few the persons
 * @param otherwise what is asked of the database if they are too many
 */
record FewPersonsProbe(FewPersons few, NameProbe otherwise) implements Probe {
  @Override
  public int rank() {
    return otherwise.rank();
  }

  @Override
  public boolean looksBack() {
    return otherwise.looksBack();
  }

  @Override
  public List<Hit> first(Standing standing, boolean isPast, int most) {
    return few.names(standing)
        .map(names -> answering(names, isPast).sorted(Hit.ORDER).limit(most).toList())
        .orElseGet(() -> otherwise.first(standing, isPast, most));
  }

  @Override
  public List<String> some(Standing standing, boolean isPast, int most) {
    return few.names(standing)
        .map(names -> answering(names, isPast).map(Hit::addressNumber).limit(most).toList())
        .orElseGet(() -> otherwise.some(standing, isPast, most));
  }

  private Stream<Hit> answering(List<FewPersons.Name> names, boolean isPast) {
    NameWay way = otherwise.way();
    Predicate<String> surnameKana = way.surnameKana().allowed();
    Predicate<String> givenKana = way.givenKana().allowed();
    Predicate<String> surname = way.surname().allowed();
    Predicate<String> given = way.given().allowed();
    Predicate<String> seam = way.seams().allowed();
    return names.stream()
        .filter(
            name ->
                name.isPast() == isPast
                    && surnameKana.test(name.surnameKana())
                    && givenKana.test(name.givenKana())
                    && surname.test(name.surname())
                    && given.test(name.given())
                    && seam.test(name.seam()))
        .map(FewPersons.Name::hit);
  }
}
