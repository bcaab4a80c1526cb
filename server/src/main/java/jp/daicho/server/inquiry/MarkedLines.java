package jp.daicho.server.inquiry;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.FoundMarks;
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
    Map<AddressNumber, Marks> marks =
        protections.all(
            passage, records.stream().map(record -> record.key().addressNumber()).toList());
    return records.stream()
        .map(record -> ResidentLine.of(record, movedOver.contains(record)))
        .map(line -> marked(line, marks))
        .toList();
  }

  /**
   * The lines of people by their latest versions, in their order.
   *
   * @param asked their marks, which were asked for with their outlines
   * @param movedOver whether they stand in the database of deleted records (9.3)
   */
  public static List<ResidentLine> ofOutlines(
      List<ResidentOutline> outlines, FoundMarks asked, boolean movedOver) {
    Map<AddressNumber, Marks> marks = asked.of(outlines);
    return outlines.stream()
        .map(outline -> ResidentLine.of(outline, movedOver))
        .map(line -> marked(line, marks))
        .toList();
  }

  private static ResidentLine marked(ResidentLine line, Map<AddressNumber, Marks> marks) {
    return line.marked(marks.getOrDefault(AddressNumber.of(line.addressNumber()), Marks.NONE));
  }
}
