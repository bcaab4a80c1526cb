package jp.daicho.server.registry.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    return among(
        standing,
        names -> names.first(otherwise.way(), isPast, most),
        () -> otherwise.first(standing, isPast, most).get());
  }

  @Override
  public Supplier<List<String>> some(Standing standing, boolean isPast, int most) {
    return among(
        standing,
        names -> names.some(otherwise.way(), isPast, most),
        () -> otherwise.some(standing, isPast, most).get());
  }

  private <T> Supplier<T> among(
      Standing standing, Function<FewNames, T> looking, Supplier<T> ifTooMany) {
    Supplier<Optional<FewNames>> asked = few.names(standing);
    return () -> asked.get().map(looking).orElseGet(ifTooMany);
  }
}
