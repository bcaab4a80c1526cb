package jp.daicho.server.moves.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.DraftState;
import jp.daicho.server.operators.Passage;

/** Locks a draft and reads it by constant SQL, as every step of its way does. */
final class DraftLock {
  private static final String LOCK =
      """
      SELECT draft_number, revision, state, entry, source, entered_by, display_name, entered_at,
        place_of_entry, terminal, move_number
      FROM draft LEFT JOIN operator
        ON operator.lg_code = draft.lg_code AND operator_id = entered_by
      WHERE draft.lg_code = ? AND draft_number = ?
      FOR UPDATE OF draft\
      """;

  private DraftLock() {}

  /** The draft with the number, locked until the end of the transaction. */
  static Optional<Draft> lock(Passage passage, long number) {
    return passage
        .read(LOCK, List.of(passage.municipality().value(), number), DraftLock::draft)
        .stream()
        .findFirst();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    String name = row.getString("display_name");
    long move = row.getLong("move_number");
    return new Draft(
        row.getLong("draft_number"),
        row.getInt("revision"),
        DraftState.valueOf(row.getString("state")),
        EntryJson.parse(row.getString("entry")),
        DraftSource.valueOf(row.getString("source")),
        row.getLong("entered_by"),
        name == null ? "" : name,
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getString("place_of_entry"),
        row.getString("terminal"),
        move == 0 ? null : move);
  }
}
