package jp.daicho.server.registry.internal.search;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.search.NameKey;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What surnames are made of, in 64 bits (ADR 0035): of each, read and written, one bit of its first
 * character, one of its first two, and one of each character behind the first. Of some hundred
 * people one has the bits of a name that is not theirs, of a single character inside one in eight;
 * nobody lacks the bits of their own. The bits stand in the database, so that what makes them
 * cannot change without a rebuilding of the keys.
 */
final class SurnameBits {
  /** So many masks are looked for at most; more would let nearly everybody through. */
  private static final int MOST = 16;

  private static final int READ = 1;
  private static final int WRITTEN = 2;

  /** Tells the bits of characters behind the first from those of first ones. */
  private static final int BEHIND = 2;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private SurnameBits() {}

  /** The bits of all names of a person. */
  static long of(Collection<NameKey> names) {
    long bits = 0;
    for (NameKey name : names) {
      bits |= of(READ, name.surnameKana()) | of(WRITTEN, name.surname());
    }
    return bits;
  }

  /** Whether they tell who is called so, of a way in which a name can be what was asked. */
  static boolean tell(NameWay way) {
    return wanted(List.of(way)) != null;
  }

  /**
   * The bits that whoever is called so has, all of one of these; null if that tells nothing.
   *
   * @param ways the ways in which a name can be what was asked
   */
  static @Nullable SortedSet<Long> wanted(List<NameWay> ways) {
    SortedSet<Long> wanted = new TreeSet<>();
    for (NameWay way : ways) {
      SortedSet<Long> masks =
          Stream.of(masks(READ, way.surnameKana()), masks(WRITTEN, way.surname()))
              .filter(Objects::nonNull)
              .min((one, other) -> Integer.compare(one.size(), other.size()))
              .orElse(null);
      if (masks == null) {
        return null;
      }
      wanted.addAll(masks);
    }
    return wanted.isEmpty() ? null : few(wanted);
  }

  /** Of many masks what all have in common: the words that hold a character have its bit. */
  private static @Nullable SortedSet<Long> few(SortedSet<Long> masks) {
    if (masks.size() <= MOST) {
      return masks.contains(0L) ? null : masks;
    }
    long common = masks.stream().reduce(-1L, (one, other) -> one & other);
    return common == 0 ? null : new TreeSet<>(List.of(common));
  }

  /** That a column has all bits of one of some masks. */
  static Condition areAmong(Field<Long> column, SortedSet<Long> masks) {
    return DSL.or(masks.stream().map(bits -> DSL.bitAnd(column, bits).eq(bits)).toList());
  }

  private static @Nullable SortedSet<Long> masks(int kind, WordSet set) {
    return switch (set) {
      case WordSet.Any _, WordSet.Matching _ -> null;
      case WordSet.Beginning(String beginning) -> few(new TreeSet<>(List.of(of(kind, beginning))));
      case WordSet.Words(List<String> words) ->
          few(
              words.stream()
                  .map(word -> of(kind, word))
                  .collect(Collectors.toCollection(TreeSet::new)));
    };
  }

  /** The bits of a surname, or of its beginning; of an empty text none. */
  private static long of(int kind, String text) {
    int[] characters = text.codePoints().toArray();
    if (characters.length == 0) {
      return 0;
    }
    int first = spread(kind, characters[0], 0, Long.SIZE);
    long bits = 1L << first;
    if (characters.length > 1) {
      // Never the bit of the first character again, which would tell nothing more.
      int further = 1 + spread(kind, characters[0], characters[1], Long.SIZE - 1);
      bits |= 1L << ((first + further) % Long.SIZE);
    }
    for (int i = 1; i < characters.length; i++) {
      bits |= 1L << spread(kind + BEHIND, characters[i], 0, Long.SIZE);
    }
    return bits;
  }

  /** One of so many numbers from 0 on. */
  private static int spread(int kind, int first, int second, int numbers) {
    long mixed = (((long) kind << 42) | ((long) first << 21) | second) * SPREAD;
    return (int) ((((mixed ^ (mixed >>> 32)) * SPREAD) >>> 33) % numbers);
  }
}
