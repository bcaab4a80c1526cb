package jp.daicho.server.protection.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.restrictions.Restrictions;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of measures and restrictions that some people have. Of most people there is none, so
 * that both are asked for by one statement, and what they say only where there are any.
 *
 * @param measures of measures that protect them, in whatever version
 * @param standing restrictions on them, and on households of the municipality
 */
public record FoundNumbers(List<String> measures, Restrictions.Standing standing) {
  private static final String ASK =
      """
      WITH asked AS NOT MATERIALIZED (SELECT ?::text[] AS people)
      SELECT true AS is_measure, m.measure_number AS number, NULL AS household FROM (%s) m
      UNION ALL SELECT false, r.restriction_number, r.household_number FROM (%s) r\
      """
          .formatted(MeasureTable.PROTECTING_ASKED, Restrictions.STANDING);

  private static final int MUNICIPALITIES =
      (int) ASK.chars().filter(character -> character == '?').count() - 1;

  /** Asks for them; the answer comes with that to what is read next. */
  public static Supplier<FoundNumbers> ask(Passage passage, Collection<AddressNumber> people) {
    if (people.isEmpty()) {
      return () -> of(List.of());
    }
    List<Object> values = new ArrayList<>();
    values.add(people.stream().map(AddressNumber::value).toArray(String[]::new));
    values.addAll(Collections.nCopies(MUNICIPALITIES, passage.municipality().value()));
    Supplier<List<Line>> lines =
        passage.ask(
            ASK,
            values,
            row ->
                new Line(
                    row.getBoolean("is_measure"),
                    row.getString("number"),
                    row.getString("household")));
    return () -> of(lines.get());
  }

  private static FoundNumbers of(List<Line> lines) {
    List<String> measures = new ArrayList<>();
    List<String> restrictions = new ArrayList<>();
    Set<String> households = new HashSet<>();
    for (Line line : lines) {
      if (line.household() != null) {
        households.add(line.household());
      } else {
        (line.isMeasure() ? measures : restrictions).add(line.number());
      }
    }
    return new FoundNumbers(measures, new Restrictions.Standing(restrictions, households));
  }

  private record Line(boolean isMeasure, String number, @Nullable String household) {}
}
