package jp.daicho.server.reference;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.daicho.characters.MjCharacters;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;

/**
 * Which characters a search takes for one another (2.1.2): those of the published tables, and those
 * that the municipality has registered.
 *
 * <p>The latter are kept in memory: every search wants them, and they change some times a year. A
 * change gives the state of the municipality another value, so that they are read anew at once, on
 * every server (ADR 0045).
 */
@Component
public final class RegisteredVariants {
  private static final String IN_USE =
      """
      SELECT character, variant FROM registered_variant
       WHERE lg_code = ?::bpchar AND (valid_from IS NULL OR valid_from <= ?::date)
         AND (valid_to IS NULL OR valid_to >= ?::date)\
      """;

  private final Map<MunicipalityCode, Kept> kept = new ConcurrentHashMap<>();

  /** Made once. */
  RegisteredVariants() {}

  /**
   * Variants as they were on a day.
   *
   * @param state the state in which they were read
   */
  private record Kept(String state, LocalDate day, Known known) {}

  /**
   * The characters a search for one also finds.
   *
   * @param character one reader's character; a variation selector is left aside
   * @return bases without selectors, the character's own first; see {@link Known#of}
   */
  public SequencedSet<String> variantsOf(Passage passage, String character) {
    return known(passage).of(character);
  }

  /** What is registered and in use today, as it was when the passage began. */
  public Known known(Passage passage) {
    Kept last = kept.get(passage.municipality());
    if (last == null
        || !last.state().equals(passage.state())
        || !last.day().equals(passage.today())) {
      last = read(passage);
      kept.put(passage.municipality(), last);
    }
    return last.known();
  }

  /**
   * What was when that was last read, if it was today, so that nothing has to be waited for. To be
   * held against {@link #known} before anything that came of it is given out.
   */
  public Known supposed(Passage passage) {
    Kept last = kept.get(passage.municipality());
    return last != null && last.day().equals(passage.today()) ? last.known() : known(passage);
  }

  /**
   * The state first: what changes between the two is then kept under a state that has gone, and
   * read again. The other way round it would never be read.
   */
  private static Kept read(Passage passage) {
    LocalDate today = passage.today();
    Supplier<String> state = passage.askState();
    Supplier<List<List<String>>> pairs =
        passage.ask(
            IN_USE,
            List.of(passage.municipality().value(), today, today),
            row -> List.of(row.getString(1), row.getString(2)));
    return new Kept(state.get(), today, Known.of(pairs.get()));
  }

  /**
   * The published variants and a municipality's own.
   *
   * @param own the partners of each character the municipality has registered, both ways
   */
  public record Known(Map<String, SequencedSet<String>> own) {
    private static Known of(List<List<String>> pairs) {
      Map<String, SequencedSet<String>> own = new TreeMap<>();
      for (List<String> pair : pairs) {
        own.computeIfAbsent(pair.getFirst(), one -> new TreeSet<>()).add(pair.getLast());
        own.computeIfAbsent(pair.getLast(), one -> new TreeSet<>()).add(pair.getFirst());
      }
      return new Known(own);
    }

    /**
     * The variants of a character: the published ones; the municipality's own of any of these, for
     * whoever registers X with 辺 means X to be found by 邉 too; and, for a character of the
     * municipality, the published variants of its partners.
     *
     * @param character one reader's character; a variation selector is left aside
     * @return bases without selectors, the character's own first; empty for an empty text
     */
    public SequencedSet<String> of(String character) {
      SequencedSet<String> published = MjCharacters.standard().variantsOf(character);
      SequencedSet<String> all = new LinkedHashSet<>(published);
      published.forEach(each -> all.addAll(registeredFor(each)));
      if (!published.isEmpty()) {
        for (String partner : registeredFor(published.getFirst())) {
          all.addAll(MjCharacters.standard().variantsOf(partner));
        }
      }
      return all;
    }

    /** The partners that the municipality itself has registered of a base; may be empty. */
    public SequencedSet<String> registeredFor(String base) {
      return own.getOrDefault(base, new TreeSet<>());
    }
  }
}
