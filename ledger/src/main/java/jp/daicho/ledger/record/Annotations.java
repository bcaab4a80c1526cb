package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is noted on a record besides its items of law (1.1.1, 1.1.4, 1.1.14, 9.4).
 *
 * @param remarks 備考, kind C of the combined entry field
 * @param pointsToNote 留意事項, kind B
 * @param restricted 抑止フラグ
 * @param adultWard 成年被後見人の該当有無
 * @param remadeOn 改製を行った年月日
 */
public record Annotations(
    @Nullable String remarks,
    List<PointToNote> pointsToNote,
    boolean restricted,
    boolean adultWard,
    @Nullable LocalDate remadeOn) {
  /** Nothing is noted. */
  public static final Annotations NONE = new Annotations(null, List.of(), false, false, null);

  /** Notes; the list is copied. */
  public Annotations {
    pointsToNote = List.copyOf(pointsToNote);
  }

  /** The same with other points to note. */
  public Annotations with(List<PointToNote> points) {
    return new Annotations(remarks, points, restricted, adultWard, remadeOn);
  }
}
