package jp.daicho.server.registry.internal;

import java.util.List;
import jp.daicho.server.operators.Passage;

/**
 * What versions, moves and households say of one another. The versions stand in the log by digest;
 * so what follows from them does, too (ADR 0036). Lists are cut at a hundred.
 */
public final class MoveQueries {
  private static final String TAKEN_OVER =
      """
      SELECT m.move_number FROM move m
       WHERE m.lg_code = ?::bpchar AND m.kind = 'TAKEN_OVER'
         AND (num_nonnulls(m.draft_number, m.operator_id, m.about_move, m.ground) > 0
           OR NOT EXISTS (SELECT FROM recorded_version v
             WHERE v.lg_code = m.lg_code AND v.move_number = m.move_number
               AND v.move_reason = m.move_reason AND v.moved_on = m.moved_on
               AND v.processed_on = m.processed_on AND v.place_of_entry = m.place_of_entry
               AND v.terminal = m.terminal))
       ORDER BY m.move_number LIMIT 100\
      """;

  private static final String RECORDED_OTHERWISE =
      """
      SELECT v.address_number, v.version FROM recorded_version v
        JOIN move m ON m.lg_code = v.lg_code AND m.move_number = v.move_number
       WHERE v.lg_code = ?::bpchar AND v.recorded_at <> m.recorded_at
       ORDER BY v.address_number, v.version LIMIT 100\
      """;

  private static final String OPENED_OTHERWISE =
      """
      WITH first AS (SELECT v.household_number, min(v.move_number) AS move_number
        FROM recorded_version v WHERE v.lg_code = ?::bpchar GROUP BY v.household_number)
      SELECT household_number, CASE WHEN h.opened_by_move IS NULL THEN 'is missing'
                                    WHEN f.move_number IS NULL THEN 'was never lived in'
                                    ELSE 'was opened by move ' || f.move_number END
        FROM first f FULL JOIN (SELECT household_number, opened_by_move FROM household
          WHERE lg_code = ?::bpchar) h USING (household_number)
       WHERE f.move_number IS DISTINCT FROM h.opened_by_move
       ORDER BY household_number LIMIT 100\
      """;

  private MoveQueries() {}

  /** Moves taken over that none of their versions describes so. */
  public static List<String> takenOverUnlikeTheirVersions(Passage passage) {
    return passage.read(
        TAKEN_OVER,
        List.of(passage.municipality().value()),
        row -> "move " + row.getLong(1) + " is not what its versions say");
  }

  /** Versions said to be recorded at another moment than their move. */
  public static List<String> versionsRecordedAtAnotherMoment(Passage passage) {
    return passage.read(
        RECORDED_OTHERWISE,
        List.of(passage.municipality().value()),
        row -> row.getString(1) + "/" + row.getInt(2));
  }

  /** Households that are not what the versions make of them. */
  public static List<String> householdsOpenedOtherwise(Passage passage) {
    String code = passage.municipality().value();
    return passage.read(
        OPENED_OTHERWISE, List.of(code, code), row -> row.getString(1) + " " + row.getString(2));
  }
}
