package jp.daicho.ledger.paper;

import java.util.List;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.paper.MadeMove.Change;

/** Which papers a registered move offers, on the day and later (4.1.0.3). */
public final class PaperOffers {
  /** What follows when a planned day of moving out comes, which nobody enters (1.1.5). */
  private static final List<String> ON_THE_DAY = List.of("householder-request");

  private static final String DAY_OF_MOVING_OUT = "moving-out-day";
  private static final String EQUIVALENT_CERTIFICATE = "equivalent-certificate";

  private PaperOffers() {}

  /** The papers offered, in the order of {@code papers.tsv}; none once the move was cancelled. */
  public static List<PaperKind> of(MadeMove move) {
    if (!move.stands()) {
      return List.of();
    }
    List<String> named = named(move);
    return PaperKinds.standard().all().stream()
        .filter(kind -> named.contains(kind.id()))
        .filter(kind -> isOccasion(kind.occasion(), move))
        .toList();
  }

  /** Those of the papers that come out by themselves (4.3.3). */
  public static List<PaperKind> automatic(MadeMove move) {
    return of(move).stream().filter(PaperKind::automatic).toList();
  }

  /**
   * Those whom the move made householders ex officio, by itself or along with it (4.0.4, 4.0.5).
   */
  public static List<Change> madeHouseholder(MadeMove move) {
    return move.changes().stream()
        .filter(Change::becomesHouseholder)
        .filter(change -> move.isAlong(change) || isHouseholderChangeExOfficio(move))
        .toList();
  }

  /** The adult wards among those who move (9.4). */
  public static List<Change> adultWards(MadeMove move) {
    return move.movers().stream()
        .filter(change -> change.after().annotations().adultWard())
        .toList();
  }

  private static boolean isHouseholderChangeExOfficio(MadeMove move) {
    return move.kind().equals("householder-change") && move.ground() == Ground.EX_OFFICIO;
  }

  private static List<String> named(MadeMove move) {
    MoveType type = move.type();
    if (type != null) {
      return type.papers();
    }
    return move.kind().equals(DAY_OF_MOVING_OUT) ? ON_THE_DAY : List.of();
  }

  private static boolean isOccasion(Occasion occasion, MadeMove move) {
    Ground ground = move.ground();
    return switch (occasion) {
      case ALWAYS -> true;
      case REGISTER, SUPPORT, RESIDENT -> false;
      case NOTIFIED ->
          ground == Ground.NOTIFICATION
              || ground == Ground.FAMILY_REGISTER
              || named(move).contains(EQUIVALENT_CERTIFICATE);
      case NOTIFIED_IN_TIME -> ground == Ground.NOTIFICATION;
      case EX_OFFICIO ->
          (ground != null && ground.isExOfficio())
              || move.changes().stream().anyMatch(move::isAlong);
      case UNNOTIFIED -> ground == Ground.EX_OFFICIO || ground == Ground.REQUEST;
      case CODE_ASSIGNED ->
          move.changes().stream()
              .anyMatch(change -> change.bringsCode() && change.codeBefore() == null);
      case CODE_CHANGED -> move.changes().stream().anyMatch(Change::bringsCode);
      case HOUSEHOLDER_SET -> !madeHouseholder(move).isEmpty();
      case HOUSEHOLDER_MISSING -> !move.withoutHouseholder().isEmpty();
      case ADULT_WARD_LEAVES -> !adultWards(move).isEmpty();
    };
  }
}
