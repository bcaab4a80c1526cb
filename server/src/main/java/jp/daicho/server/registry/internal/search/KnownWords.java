package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;

/**
 * Words that stand in {@code search_word}, as far as registrations have learned of them: nearly
 * everybody who comes has a name and an address made of words that are there. Words are never taken
 * away (the service may not), so that whatever was committed with them is still there under the
 * same state of the municipality (ADR 0045).
 */
public final class KnownWords {
  /** Some 20 MB. Where more are met, learning begins anew: the frequent ones are soon known. */
  private static final int MOST = 100_000;

  private final Map<Under, Set<Word>> known = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** Made once for a database. */
  public KnownWords() {}

  /** Whose words, and under which state. */
  private record Under(MunicipalityCode municipality, String state) {}

  /**
   * Those of some words of which it is not known that they are there. Whoever asks writes them, in
   * the same passage; when that is there to stay, they are known.
   */
  List<Word> toBeWritten(Passage passage, Collection<Word> words) {
    Under now = new Under(passage.municipality(), passage.state());
    Set<Word> there = known.getOrDefault(now, Set.of());
    List<Word> unknown = new ArrayList<>(words);
    unknown.removeIf(there::contains);
    if (!unknown.isEmpty()) {
      passage.afterwards(() -> learn(now, unknown));
    }
    return unknown;
  }

  private void learn(Under then, List<Word> words) {
    if (count.get() >= MOST) {
      known.clear();
      count.set(0);
    }
    Set<Word> there = known.computeIfAbsent(then, any -> ConcurrentHashMap.newKeySet());
    words.stream().filter(there::add).forEach(word -> count.incrementAndGet());
  }
}
