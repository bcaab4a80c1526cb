package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.RecordTable.RESIDENT_RECORD;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentOutline;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.record.Sex;
import jp.daicho.server.operators.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What lists tell of those who were found by a search, from the derived table, which is kept in
 * memory (ADR 0035).
 */
public final class FoundResidents {
  private static final String OUTLINES =
      """
      SELECT address_number, household_number, resident_status, resident_kind, display_name,
        display_reading, other_name, birth_date, birth_date_uncertain, birth_date_notation, sex,
        address_line, relationship
        FROM current_resident
       WHERE lg_code = ?::bpchar AND address_number = ANY (?::text[])\
      """;

  private FoundResidents() {}

  /** In the order asked for; of whoever has no record in the register, none. */
  public static List<ResidentOutline> read(Passage passage, List<AddressNumber> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<AddressNumber, ResidentOutline> found = new HashMap<>();
    List<AddressNumber> fromBefore = new ArrayList<>();
    for (Row row :
        passage.read(
            OUTLINES,
            List.of(
                passage.municipality().value(),
                numbers.stream().map(AddressNumber::value).toArray(String[]::new)),
            FoundResidents::row)) {
      if (row.outline() == null) {
        fromBefore.add(row.number());
      } else {
        found.put(row.number(), row.outline());
      }
    }
    records(passage, fromBefore)
        .forEach(record -> found.put(record.key().addressNumber(), ResidentOutline.of(record)));
    return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** The latest versions of a few in the register, in any order. */
  public static List<ResidentRecord> records(Passage passage, Collection<AddressNumber> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : passage
            .sql()
            .select(RecordTable.columns())
            .from(RESIDENT_RECORD)
            .join(CurrentTable.CURRENT_RESIDENT)
            .on(CurrentTable.LG_CODE.eq(RecordTable.LG_CODE))
            .and(CurrentTable.ADDRESS_NUMBER.eq(RecordTable.ADDRESS_NUMBER))
            .and(CurrentTable.VERSION.eq(RecordTable.VERSION))
            .where(CurrentTable.LG_CODE.eq(passage.municipality().value()))
            .and(
                CurrentTable.ADDRESS_NUMBER.in(numbers.stream().map(AddressNumber::value).toList()))
            .fetch(Rows::record);
  }

  /** A row; the outline is null where it was made before there were outlines. */
  private record Row(AddressNumber number, @Nullable ResidentOutline outline) {}

  private static Row row(ResultSet row) throws SQLException {
    AddressNumber number = AddressNumber.of(row.getString("address_number"));
    String name = row.getString("display_name");
    if (name == null) {
      return new Row(number, null);
    }
    return new Row(
        number,
        new ResidentOutline(
            number,
            HouseholdNumber.of(row.getString("household_number")),
            ResidentStatus.parse(row.getString("resident_status")),
            ResidentKind.parse(row.getString("resident_kind")),
            name,
            row.getString("display_reading"),
            row.getString("other_name"),
            RegisterDate.restore(
                row.getObject("birth_date", LocalDate.class),
                row.getBoolean("birth_date_uncertain"),
                row.getString("birth_date_notation")),
            Sex.parse(row.getString("sex")),
            row.getString("address_line"),
            row.getString("relationship")));
  }
}
