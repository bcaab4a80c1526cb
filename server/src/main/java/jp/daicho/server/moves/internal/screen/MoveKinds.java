package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * The kinds of move as a clerk chooses one: each under its own number, filtered by whom they may
 * concern, typed by number or by the beginning of the name.
 */
public final class MoveKinds {
  /**
   * A kind with its number.
   *
   * @param number two digits
   */
  public record Kind(String number, MoveType type) {
    /** Number and name. */
    public String words() {
      return number + " " + type.label();
    }
  }

  /** Kinds that belong together. */
  public record Group(String title, List<Kind> kinds) {}

  private static final List<Kind> ALL = all();

  private MoveKinds() {}

  /** The kinds by which people become residents (4.1.1, 4.2.1, 4.5). */
  static List<Kind> ofNewcomers() {
    return ALL.stream().filter(kind -> kind.type().effect() == MoveEffect.ENTER).toList();
  }

  /**
   * The kinds that may concern people of the register: all of them residents or deleted, Japanese
   * or foreign. Cancellations start from the move that is cancelled (4.6.0.1).
   *
   * @param wards whether there are wards to move between (4.1.0.1)
   */
  static List<Kind> of(Collection<ResidentRecord> people, boolean wards) {
    return ALL.stream()
        .filter(kind -> wards || !kind.type().id().equals("ward-transfer"))
        .filter(kind -> people.stream().anyMatch(person -> concerns(kind.type(), person)))
        .toList();
  }

  private static boolean concerns(MoveType type, ResidentRecord person) {
    if (!type.concerns(person.kind())) {
      return false;
    }
    boolean resident = person.status().isResident();
    return switch (type.effect()) {
      case ENTER, CANCEL, RESTORE -> false;
      case LEAVE, RELOCATE, REGROUP, CONVERT, REMAKE -> resident;
      case ARRIVE -> true;
      // Of a deleted record only points to note may be added (1.1.5).
      case CORRECT -> resident || type.id().equals("correction");
    };
  }

  /** The kinds under the titles of what they do. */
  static List<Group> grouped(List<Kind> kinds) {
    List<Group> groups = new ArrayList<>();
    for (MoveEffect effect : MoveEffect.values()) {
      List<Kind> here = kinds.stream().filter(kind -> kind.type().effect() == effect).toList();
      if (!here.isEmpty()) {
        groups.add(new Group(title(effect), here));
      }
    }
    return groups;
  }

  private static String title(MoveEffect effect) {
    return switch (effect) {
      case ENTER -> "転入・出生など（住民となる）";
      case LEAVE -> "転出・死亡など（消除）";
      case RELOCATE -> "転居・区間異動";
      case REGROUP -> "世帯変更等";
      case CORRECT -> "修正";
      case CONVERT -> "帰化・国籍";
      case REMAKE -> "改製・再製";
      case ARRIVE -> "転入通知";
      case CANCEL, RESTORE -> "取消し";
    };
  }

  /**
   * The kind that was typed: its number, its name, or enough of the name to tell it from the others
   * that are offered.
   */
  static Optional<MoveType> typed(String text, List<Kind> offered) {
    String typed = folded(text);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    String first = typed.split(" ", 2)[0];
    if (first.matches("\\d{1,2}")) {
      int number = Integer.parseInt(first);
      return one(offered, kind -> Integer.parseInt(kind.number()) == number);
    }
    return one(offered, kind -> kind.type().label().equals(typed) || kind.type().id().equals(typed))
        .or(() -> one(offered, kind -> starts(kind, typed)))
        .or(() -> one(offered, kind -> kind.type().label().contains(typed)));
  }

  private static boolean starts(Kind kind, String typed) {
    return kind.type().label().startsWith(typed)
        || kind.type().id().startsWith(typed.toLowerCase(Locale.ROOT));
  }

  private static Optional<MoveType> one(List<Kind> offered, Predicate<Kind> which) {
    List<Kind> fitting = offered.stream().filter(which).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst().type()) : Optional.empty();
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    text.strip()
        .codePoints()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c == '　' ? ' ' : c)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static List<Kind> all() {
    return MoveTypes.standard().all().stream().map(type -> new Kind(type.number(), type)).toList();
  }
}
