package jp.daicho.server.registry.internal.search;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.daicho.ledger.search.NameKey;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What surnames begin with, in 64 bits (ADR 0035): of each, read and written, one bit of its first
 * character and one of its first two. Of some hundred people one has the bits of a name that is not
 * theirs; nobody lacks the bits of their own. The bits stand in the database, so that what makes
 * them cannot change without a rebuilding of the keys.
 */
final class SurnameBits {
  /** So many masks are looked for at most; more would let nearly everybody through. */
  private static final int MOST = 16;

  private static final int READ = 1;
  private static final int WRITTEN = 2;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int BITS = 6;

  private SurnameBits() {}

  /** The bits of all names of a person. */
  static long of(Collection<NameKey> names) {
    long bits = 0;
    for (NameKey name : names) {
      bits |= beginning(READ, name.surnameKana()) | beginning(WRITTEN, name.surname());
    }
    return bits;
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
    return wanted.isEmpty() || wanted.size() > MOST ? null : wanted;
  }

  /** That a column has all bits of one of some masks. */
  static Condition areAmong(Field<Long> column, SortedSet<Long> masks) {
    return DSL.or(masks.stream().map(bits -> DSL.bitAnd(column, bits).eq(bits)).toList());
  }

  private static @Nullable SortedSet<Long> masks(int kind, WordSet set) {
    return switch (set) {
      case WordSet.Any _, WordSet.Matching _ -> null;
      case WordSet.Beginning(String beginning) ->
          new TreeSet<>(List.of(beginning(kind, beginning)));
      case WordSet.Words(List<String> words) -> {
        SortedSet<Long> masks = new TreeSet<>();
        for (String word : words) {
          if (word.isEmpty()) {
            yield null;
          }
          masks.add(beginning(kind, word));
        }
        yield masks;
      }
    };
  }

  /** The bits of the first character and of the first two; of an empty text none. */
  private static long beginning(int kind, String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int first = text.codePointAt(0);
    int length = Character.charCount(first);
    long bits = bit(kind, first, 0);
    return length == text.length() ? bits : bits | bit(kind, first, text.codePointAt(length));
  }

  private static long bit(int kind, int first, int second) {
    long mixed = (((long) kind << 42) | ((long) first << 21) | second) * SPREAD;
    return 1L << (((mixed ^ (mixed >>> 32)) * SPREAD) >>> (Long.SIZE - BITS));
  }
}
