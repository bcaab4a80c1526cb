package jp.daicho.server.moves.internal;

/** Entries as the description of the API shows them; nobody in them is real. */
public final class EntryExamples {
  /** Two of a household move to a new one. */
  public static final String MOVING_INSIDE =
      """
      {"type": "moving-inside", "movedOn": "2026-11-20", "notifiedOn": "2026-11-23",
       "town": "丸の内", "lot": "２丁目３０番地", "postalCode": "5038601",
       "persons": [
         {"addressNumber": "0000010018", "version": "1", "relationship": "世帯主"},
         {"addressNumber": "0000010026", "version": "1", "relationship": "妻"}]}
      """;

  /** Somebody moves out to a municipality of which no more is known. */
  public static final String MOVING_OUT =
      """
      {"type": "moving-out", "movedOn": "2026-12-01", "notifiedOn": "2026-11-23",
       "destinationMunicipalityCode": "132012",
       "persons": [{"addressNumber": "0000010018", "version": "1"}]}
      """;

  /** A child of a household. */
  public static final String BIRTH =
      """
      {"type": "birth", "movedOn": "2026-11-10", "noticedOn": "2026-11-20",
       "householdNumber": "0000005014",
       "persons": [{"kind": "1", "surname": "見本", "givenName": "一", "surnameFurigana": "ミホン",
         "givenNameFurigana": "ハジメ", "birthDate": "2026-11-10", "sex": "1", "relationship": "子",
         "domicile": "東京都千代田区丸の内二丁目１番地", "headOfRegister": "見本　太郎"}]}
      """;

  /** A death told by the family register. */
  public static final String DEATH =
      """
      {"type": "death", "movedOn": "令和8年11月中旬", "noticedOn": "2026-11-22",
       "lastBecomesHouseholder": "1", "persons": [{"addressNumber": "0000010018"}]}
      """;

  /** All members get the relationship they have to the new householder. */
  public static final String HOUSEHOLDER_CHANGE =
      """
      {"type": "householder-change", "movedOn": "2026-11-20", "notifiedOn": "2026-11-23",
       "persons": [
         {"addressNumber": "0000010018", "relationship": "夫"},
         {"addressNumber": "0000010026", "relationship": "世帯主"}]}
      """;

  /** An item changes, another is emptied, the rest stays. */
  public static final String CORRECTION =
      """
      {"type": "correction", "movedOn": "2026-11-20", "ground": "2",
       "persons": [{"addressNumber": "0000010018", "version": "1", "givenName": "太朗",
         "remarks": "（空欄）", "pointsToNote": [{"item": "honseki", "text": "転籍予定あり"},
         {"number": "1", "text": "（空欄）"}]}]}
      """;

  /** A registered move is undone for one person. */
  public static final String CANCELLATION =
      """
      {"type": "cancellation", "movedOn": "2026-11-23", "ground": "3", "requestedOn": "2026-11-23",
       "cancelledMove": "12", "persons": [{"addressNumber": "0000010018", "version": "2"}]}
      """;

  /** A death is undone whose record stands in the database of deleted records. */
  public static final String CANCELLATION_BY_ENTRY =
      """
      {"type": "cancellation-by-entry", "movedOn": "2026-11-23", "cancelledMove": "12",
       "town": "丸の内", "lot": "２丁目１番地",
       "persons": [{"returningAddressNumber": "0000010018", "kind": "1", "surname": "見本",
         "givenName": "一", "surnameFurigana": "ミホン", "givenNameFurigana": "ハジメ",
         "birthDate": "1950-11-10", "sex": "1", "relationship": "世帯主",
         "becameResidentOn": "1990-04-01", "domicile": "東京都千代田区丸の内二丁目１番地",
         "headOfRegister": "見本　一"}]}
      """;

  /** A draft of the moving-out above. */
  public static final String DRAFT = "{\"entry\": " + MOVING_OUT + ", \"alertsConfirmed\": true}";

  private EntryExamples() {}
}
