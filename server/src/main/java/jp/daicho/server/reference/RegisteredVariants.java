package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.characters.MjCharacters;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Which characters a search takes for one another (2.1.2): those of the published tables, and those
 * that the municipality has registered.
 */
@Component
public final class RegisteredVariants {
  private static final Field<String> CHARACTER = field(name("character"), SQLDataType.VARCHAR);
  private static final Field<String> VARIANT = field(name("variant"), SQLDataType.VARCHAR);
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);

  /** Made once. */
  RegisteredVariants() {}

  /**
   * The characters a search for one also finds.
   *
   * @param character one reader's character; a variation selector is left aside
   * @return bases without selectors, the character's own first; see {@link Known#of}
   */
  public SequencedSet<String> variantsOf(Passage passage, String character) {
    return known(passage).of(character);
  }

  /** What is registered and in use today, read once for a search with many characters. */
  public Known known(Passage passage) {
    LocalDate today = passage.today();
    return Known.of(
        passage
            .sql()
            .select(CHARACTER, VARIANT)
            .from(table(name("registered_variant")))
            .where(
                field(name("lg_code"), SQLDataType.VARCHAR).eq(passage.municipality().value()),
                FROM.isNull().or(FROM.le(today)),
                TO.isNull().or(TO.ge(today)))
            .fetch(row -> List.of(row.value1(), row.value2())));
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
