package jp.daicho.server.inquiry;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.Marks;
import jp.daicho.server.protection.Protections;

/** People in lines, with what support measures and restrictions mark them with (1.1.16, 3.1). */
public final class MarkedLines {
  private MarkedLines() {}

  /** The lines of records of the register, in their order. */
  public static List<ResidentLine> of(
      Passage passage, Protections protections, List<ResidentRecord> records) {
    return of(passage, protections, records, List.of());
  }

  /**
   * The lines, in the order of the records.
   *
   * @param movedOver those of them that stand in the database of deleted records (9.3)
   */
  public static List<ResidentLine> of(
      Passage passage,
      Protections protections,
      List<ResidentRecord> records,
      List<ResidentRecord> movedOver) {
    return of(
        records,
        movedOver,
        protections.all(
            passage, records.stream().map(record -> record.key().addressNumber()).toList()));
  }

  /** The lines of the latest versions of people, in the order of the records. */
  public static List<ResidentLine> ofLatest(
      Passage passage,
      Protections protections,
      List<ResidentRecord> records,
      List<ResidentRecord> movedOver) {
    return of(records, movedOver, protections.allOfLatest(passage, records));
  }

  private static List<ResidentLine> of(
      List<ResidentRecord> records,
      List<ResidentRecord> movedOver,
      Map<AddressNumber, Marks> marks) {
    return records.stream()
        .map(
            record ->
                ResidentLine.of(record, movedOver.contains(record))
                    .marked(marks.getOrDefault(record.key().addressNumber(), Marks.NONE)))
        .toList();
  }
}
