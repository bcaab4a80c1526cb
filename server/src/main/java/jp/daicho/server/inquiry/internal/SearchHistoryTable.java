package jp.daicho.server.inquiry.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.server.inquiry.KeptSearch;
import jp.daicho.server.operators.Passage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The searches of operators in the database (2.1.1). */
public final class SearchHistoryTable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  private static final String KEEP =
      """
      INSERT INTO search_history (lg_code, operator_id, fields, searched_at)
      VALUES (?, ?::bigint, ?::jsonb, ?::timestamptz)
      ON CONFLICT (lg_code, operator_id, fields) DO UPDATE SET searched_at = excluded.searched_at\
      """;

  /** At every sixteenth number, since each search waits for it; no more are shown than are kept. */
  private static final String FORGET =
      """
      DELETE FROM search_history
       WHERE lg_code = ?::bpchar AND operator_id = ?::bigint
         AND (SELECT max(entry_no) % 16 = 0 FROM search_history
               WHERE lg_code = ?::bpchar AND operator_id = ?::bigint)
         AND entry_no IN (
           SELECT entry_no FROM search_history
            WHERE lg_code = ?::bpchar AND operator_id = ?::bigint
            ORDER BY searched_at DESC, entry_no DESC
           OFFSET coalesce(
             (SELECT kept FROM search_history_setting WHERE lg_code = ?::bpchar), ?::integer))\
      """;

  private static final String ALL =
      """
      SELECT entry_no, fields, searched_at FROM search_history
       WHERE lg_code = ?::bpchar AND operator_id = ?::bigint
       ORDER BY searched_at DESC, entry_no DESC
       LIMIT coalesce(
         (SELECT kept FROM search_history_setting WHERE lg_code = ?::bpchar), ?::integer)\
      """;

  private static final String KEPT =
      "SELECT kept FROM search_history_setting WHERE lg_code = ?::bpchar";

  private static final String SET_KEPT =
      """
      INSERT INTO search_history_setting (lg_code, kept) VALUES (?, ?::integer)
      ON CONFLICT (lg_code) DO UPDATE SET kept = excluded.kept\
      """;

  private SearchHistoryTable() {}

  /**
   * Keeps a search as the latest, and now and then forgets the oldest.
   *
   * @param usual how many are kept where nothing is set
   */
  public static void keep(Passage passage, Map<String, String> fields, int usual) {
    String municipality = passage.municipality().value();
    long operator = passage.operator().operatorId();
    passage.write(
        KEEP,
        List.of(municipality, operator, JSON.writeValueAsString(fields), passage.at().toString()));
    passage.write(
        FORGET,
        List.of(
            municipality,
            operator,
            municipality,
            operator,
            municipality,
            operator,
            municipality,
            usual));
  }

  /** The searches of the operator at work, the latest first, no more than are kept. */
  public static List<KeptSearch> all(Passage passage, int usual) {
    String municipality = passage.municipality().value();
    return passage.read(
        ALL,
        List.of(municipality, passage.operator().operatorId(), municipality, usual),
        SearchHistoryTable::search);
  }

  /** How many are kept; empty where nothing was set. */
  public static Optional<Integer> kept(Passage passage) {
    return passage
        .read(KEPT, List.of(passage.municipality().value()), row -> row.getInt(1))
        .stream()
        .findFirst();
  }

  /** Sets how many are kept. */
  public static void setKept(Passage passage, int kept) {
    passage.write(SET_KEPT, List.of(passage.municipality().value(), kept));
  }

  private static KeptSearch search(ResultSet row) throws SQLException {
    return new KeptSearch(
        row.getLong(1), JSON.readValue(row.getString(2), TEXTS), row.getTimestamp(3).toInstant());
  }
}
