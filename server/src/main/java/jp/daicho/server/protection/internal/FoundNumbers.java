package jp.daicho.server.protection.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.restrictions.Restrictions;

/**
 * The numbers of measures and restrictions that some people have. Of most people there is none, so
 * that both are asked for by one statement, and what they say only where there are any.
 *
 * @param measures of measures that protect them, in whatever version
 * @param restrictions of restrictions on them or their households
 */
public record FoundNumbers(List<String> measures, List<String> restrictions) {
  private static final String ASK =
      """
      WITH asked AS NOT MATERIALIZED (SELECT ?::text[] AS people)
      SELECT true AS is_measure, m.measure_number AS number FROM (%s) m
      UNION ALL SELECT false, r.restriction_number FROM (%s) r\
      """
          .formatted(MeasureTable.PROTECTING_ASKED, Restrictions.STANDING_ON_ASKED);

  private static final int MUNICIPALITIES =
      (int) ASK.chars().filter(character -> character == '?').count() - 1;

  /** Asks for them; the answer comes with that to what is read next. */
  public static Supplier<FoundNumbers> ask(Passage passage, Collection<AddressNumber> people) {
    if (people.isEmpty()) {
      return () -> new FoundNumbers(List.of(), List.of());
    }
    List<Object> values = new ArrayList<>();
    values.add(people.stream().map(AddressNumber::value).toArray(String[]::new));
    values.addAll(Collections.nCopies(MUNICIPALITIES, passage.municipality().value()));
    Supplier<List<Line>> lines =
        passage.ask(
            ASK, values, row -> new Line(row.getBoolean("is_measure"), row.getString("number")));
    return () ->
        new FoundNumbers(
            lines.get().stream().filter(Line::isMeasure).map(Line::number).toList(),
            lines.get().stream().filter(line -> !line.isMeasure()).map(Line::number).toList());
  }

  private record Line(boolean isMeasure, String number) {}
}
