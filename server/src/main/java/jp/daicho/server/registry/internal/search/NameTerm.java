package jp.daicho.server.registry.internal.search;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a name, and the ways in which a name can be that.
 *
 * <p>Both ask for words at once and give the ways when they are wanted, so that what is asked of
 * several things comes in one answer. Those inside a name are asked for only where a page is not
 * full with the best answers.
 */
interface NameTerm {
  /** Asks for the ways in which it begins the name or the given name. */
  Supplier<List<NameWay>> beginning();

  /** Asks for the ways in which it stands inside. */
  Supplier<List<NameWay>> inside();

  /** The same, whose beginning is asked for now, and each of them once. */
  static NameTerm remembering(NameTerm term) {
    Supplier<List<NameWay>> beginning = once(term.beginning());
    return new NameTerm() {
      private @Nullable Supplier<List<NameWay>> inside;

      @Override
      public Supplier<List<NameWay>> beginning() {
        return beginning;
      }

      @Override
      public Supplier<List<NameWay>> inside() {
        Supplier<List<NameWay>> asked = inside == null ? once(term.inside()) : inside;
        inside = asked;
        return asked;
      }
    };
  }

  /** One of two things. */
  static NameTerm either(NameTerm one, NameTerm other) {
    return new NameTerm() {
      @Override
      public Supplier<List<NameWay>> beginning() {
        return joined(one.beginning(), other.beginning());
      }

      @Override
      public Supplier<List<NameWay>> inside() {
        return joined(one.inside(), other.inside());
      }
    };
  }

  private static Supplier<List<NameWay>> joined(
      Supplier<List<NameWay>> one, Supplier<List<NameWay>> other) {
    return () -> Stream.concat(one.get().stream(), other.get().stream()).toList();
  }

  private static Supplier<List<NameWay>> once(Supplier<List<NameWay>> ways) {
    return new Supplier<>() {
      private @Nullable List<NameWay> known;

      @Override
      public List<NameWay> get() {
        List<NameWay> found = known == null ? ways.get() : known;
        known = found;
        return found;
      }
    };
  }
}
