package jp.daicho.server.reference.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * The towns that municipalities have entered themselves, kept in memory (1.3.3). Every entry and
 * every registration looks at them, and they change some times a year; a change gives the state of
 * the municipality another value, so that they are read anew at once, on every server (ADR 0045).
 */
@Component
public final class KeptTowns {
  private final Map<MunicipalityCode, Kept> kept = new ConcurrentHashMap<>();

  /** Made once. */
  KeptTowns() {}

  /**
   * Towns as they were offered on a day.
   *
   * @param state the state in which they were read
   */
  private record Kept(String state, LocalDate day, List<TownEntries.Own> towns) {}

  /** Those of the municipality in a passage, as they were when it began. */
  public OwnTowns of(Passage passage) {
    return new OwnTowns(() -> towns(passage));
  }

  private List<TownEntries.Own> towns(Passage passage) {
    Kept known = kept.get(passage.municipality());
    if (known == null
        || !known.state().equals(passage.state())
        || !known.day().equals(passage.today())) {
      known = read(passage);
      kept.put(passage.municipality(), known);
    }
    return known.towns();
  }

  /**
   * The state first: what changes between the two is then kept under a state that has gone, and
   * read again. The other way round it would never be read.
   */
  private static Kept read(Passage passage) {
    Supplier<String> state = passage.askState();
    Supplier<List<TownEntries.Own>> towns = TownEntries.all(passage);
    return new Kept(state.get(), passage.today(), List.copyOf(towns.get()));
  }
}
