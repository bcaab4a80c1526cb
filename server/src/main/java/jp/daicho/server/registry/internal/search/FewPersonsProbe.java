package jp.daicho.server.registry.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
  public boolean readsAtOnce() {
    return false;
  }

  @Override
  public Supplier<List<Hit>> first(Standing standing, boolean isPast, int most) {
    Supplier<Optional<FewNames>> asked = few.names(standing);
    return () ->
        asked
            .get()
            .map(names -> names.first(otherwise.way(), isPast, most))
            .orElseGet(() -> otherwise.first(standing, isPast, most).get());
  }

  @Override
  public Supplier<List<String>> some(Standing standing, boolean isPast, int most) {
    Supplier<Optional<FewNames>> asked = few.names(standing);
    return () ->
        asked
            .get()
            .map(names -> names.some(otherwise.way(), isPast, most))
            .orElseGet(() -> otherwise.some(standing, isPast, most).get());
  }
}
