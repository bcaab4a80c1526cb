package jp.daicho.server.moves.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.DraftState;
import jp.daicho.server.operators.Passage;

/**
 * Locks a draft and reads it by constant SQL, as every step of its way does: without the name of
 * who entered it, which no step needs.
 */
final class DraftLock {
  private static final String COLUMNS =
      """
      draft.draft_number, revision, entry, source, entered_by, entered_at, draft.place_of_entry,
        draft.terminal,\
      """;

  /**
   * An open draft. Locked is the row that everybody who goes on with a draft changes or takes away,
   * and with it the draft's own: a statement that waits for a lock reads the locked rows anew, and
   * no other.
   */
  private static final String LOCK =
      "SELECT "
          + COLUMNS
          + """
           open_draft.state, NULL::bigint AS move_number
          FROM open_draft
          JOIN draft
            ON draft.lg_code = open_draft.lg_code AND draft.draft_number = open_draft.draft_number
          WHERE open_draft.lg_code = ?::bpchar AND open_draft.draft_number = ?
          FOR UPDATE OF open_draft FOR NO KEY UPDATE OF draft\
          """;

  /** A draft that is closed, which nobody changes any more. */
  private static final String READ =
      "SELECT "
          + COLUMNS
          + """
           CASE WHEN withdrawn THEN 'WITHDRAWN' ELSE 'REGISTERED' END AS state, move_number
          FROM draft
          LEFT JOIN move ON move.lg_code = draft.lg_code AND move.draft_number = draft.draft_number
          WHERE draft.lg_code = ?::bpchar AND draft.draft_number = ?\
          """;

  private DraftLock() {}

  /**
   * Asks for the draft with the number, to be locked until the end of the transaction if it is
   * open.
   */
  static Supplier<Optional<Draft>> ask(Passage passage, long number) {
    List<Object> key = List.of(passage.municipality().value(), number);
    Supplier<List<Function<Passage, Draft>>> open = passage.ask(LOCK, key, DraftLock::encrypted);
    return () ->
        open.get().stream()
            .findFirst()
            .or(() -> passage.read(READ, key, DraftLock::encrypted).stream().findFirst())
            .map(draft -> draft.apply(passage));
  }

  /** Gives the draft of a row once what was entered may be decrypted. */
  private static Function<Passage, Draft> encrypted(ResultSet row) throws SQLException {
    long number = row.getLong("draft_number");
    int revision = row.getInt("revision");
    DraftState state = DraftState.valueOf(row.getString("state"));
    String entry = row.getString("entry");
    DraftSource source = DraftSource.valueOf(row.getString("source"));
    long enteredBy = row.getLong("entered_by");
    Instant enteredAt = row.getObject("entered_at", OffsetDateTime.class).toInstant();
    String place = row.getString("place_of_entry");
    String terminal = row.getString("terminal");
    long move = row.getLong("move_number");
    return passage ->
        new Draft(
            number,
            revision,
            state,
            KeptEntry.read(passage.encryption(), number, entry),
            source,
            enteredBy,
            "",
            enteredAt,
            place,
            terminal,
            move == 0 ? null : move);
  }
}
