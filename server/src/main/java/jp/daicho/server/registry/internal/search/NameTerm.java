package jp.daicho.server.registry.internal.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a name, and the ways in which a name can be that.
 *
 * <p>Those inside a name are looked up only when they are wanted: mostly a page is full before.
 */
interface NameTerm {
  /** Ways in which it begins the name or the given name. */
  List<NameWay> beginning();

  /** Ways in which it stands inside. */
  List<NameWay> inside();

  /** The same, looked up once. */
  static NameTerm remembering(NameTerm term) {
    return new NameTerm() {
      private @Nullable List<NameWay> beginning;
      private @Nullable List<NameWay> inside;

      @Override
      public List<NameWay> beginning() {
        List<NameWay> known = beginning;
        if (known == null) {
          known = term.beginning();
          beginning = known;
        }
        return known;
      }

      @Override
      public List<NameWay> inside() {
        List<NameWay> known = inside;
        if (known == null) {
          known = term.inside();
          inside = known;
        }
        return known;
      }
    };
  }

  /** One of two things. */
  static NameTerm either(NameTerm one, NameTerm other) {
    return new NameTerm() {
      @Override
      public List<NameWay> beginning() {
        return joined(one.beginning(), other.beginning());
      }

      @Override
      public List<NameWay> inside() {
        return joined(one.inside(), other.inside());
      }
    };
  }

  private static List<NameWay> joined(List<NameWay> one, List<NameWay> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
