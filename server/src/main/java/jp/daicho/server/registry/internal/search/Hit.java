package jp.daicho.server.registry.internal.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row that answers a question.
 *
 * @param addressNumber whose
 * @param isPast whether the name or address is one of the past
 * @param isPlace whether it is an address
 * @param surname the first part of the name as written, its key; empty for an address
 * @param given the other parts
 * @param order by what the rows of one stage are sorted
 */
public record Hit(
    String addressNumber,
    boolean isPast,
    boolean isPlace,
    String surname,
    String given,
    List<String> order) {

  /** In the order of the database. */
  static final Comparator<Hit> ORDER =
      (one, other) -> {
        for (int i = 0; i < one.order.size(); i++) {
          int compared = compareCodePoints(one.order.get(i), other.order.get(i));
          if (compared != 0) {
            return compared;
          }
        }
        return one.addressNumber.compareTo(other.addressNumber);
      };

  /** The first of some, in their order. */
  static List<Hit> first(Stream<Hit> hits, int most) {
    return hits.sorted(ORDER).limit(most).toList();
  }

  /** Whose some of them are, in no order; a person may be named more than once. */
  static List<String> persons(Stream<Hit> hits, int most) {
    return hits.map(Hit::addressNumber).limit(most).toList();
  }

  /** As {@code COLLATE "C"} does. */
  private static int compareCodePoints(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        // Surrogates stand for code points above all others.
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "Hit[" + addressNumber + "]";
  }
}
