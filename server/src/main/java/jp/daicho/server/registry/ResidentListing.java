package jp.daicho.server.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.inspection.InspectionConditions;
import jp.daicho.ledger.inspection.InspectionConditions.Order;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;
import jp.daicho.server.operators.Passage;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads any number of residents one after another, all as they are at one moment: that of the one
 * statement that reads them. Whatever is registered meanwhile goes on and is not seen. Nobody waits
 * for it; batch work waits for those at counters (9.1). Only the register is read, so nothing of a
 * draft appears (4.0.8).
 */
@Component
public final class ResidentListing {
  /** How many rows come from the database at a time; nobody at a counter waits for more (9.1). */
  private static final int FETCHED = 500;

  /**
   * Residents of a day: whose moving out is planned for a later day are among them (1.1.5). An
   * address is sorted by its town and then by the numbers in it, as people read them.
   */
  private static final String RESIDENTS =
      """
      SELECT c.address_number, c.resident_kind, c.sex, r.surname, r.given_name, r.name_alphabet,
             r.name_kanji, r.birth_date, r.birth_date_uncertain, r.birth_date_notation,
             concat(r.address_prefecture, r.address_municipality, r.address_town, r.address_lot,
               '\u3000' || r.address_building), coalesce(r.restricted, false)
        FROM current_resident c
        JOIN resident_record r ON r.lg_code = c.lg_code AND r.address_number = c.address_number
         AND r.version = c.version
       WHERE c.lg_code = cast(? AS bpchar)
         AND CASE WHEN r.deletion_occurred_on IS NULL THEN c.resident_status = '1'
                  ELSE least(r.deletion_occurred_on, r.moved_out_on) > cast(? AS date) END
         AND (cast(? AS date) IS NULL OR c.birth_to >= cast(? AS date))
         AND (cast(? AS date) IS NULL OR c.birth_from <= cast(? AS date))
         AND (cast(? AS text) IS NULL OR c.sex = cast(? AS text))
         AND (cast(? AS text) IS NULL OR c.resident_kind = cast(? AS text))
         AND (cast(? AS text) IS NULL OR r.address_municipality_code = cast(? AS text))
         AND (cardinality(cast(? AS text[])) = 0 OR EXISTS (
           SELECT FROM unnest(cast(? AS text[])) AS town (beginning)
            WHERE starts_with(r.address_town, town.beginning)))
         AND (cast(? AS text) IS NULL OR EXISTS (
           SELECT FROM district_area d
            WHERE d.lg_code = c.lg_code AND d.kind = cast(? AS text) AND d.code = cast(? AS text)
              AND d.municipality_code = r.address_municipality_code
              AND starts_with(r.address_town, d.town)
              AND coalesce(d.valid_from <= cast(? AS date), true)
              AND coalesce(d.valid_to >= cast(? AS date), true)
              AND (coalesce(d.lot_from, d.lot_to) IS NULL
                OR cast(substring(translate(r.address_lot, '０１２３４５６７８９', '0123456789')
                     FROM '[0-9]{1,9}') AS integer)
                   BETWEEN coalesce(d.lot_from, 0) AND coalesce(d.lot_to, 999999999))))
       ORDER BY
      """;

  private static final String BY_ADDRESS =
      """
      r.address_municipality_code,
        regexp_replace(r.address_town, '[0-9０-９].*', '') COLLATE "C",
        cast(string_to_array(nullif(btrim(regexp_replace(translate(
          concat(r.address_town, '/', r.address_lot, '/', r.address_building),
          '０１２３４５６７８９', '0123456789'), '[^0-9]+', ',', 'g'), ','), ''), ',') AS numeric[])
          NULLS FIRST,
        c.household_number, c.member_order, c.address_number\
      """;

  private static final String AT_RANDOM = "md5(cast(? AS text) || c.address_number), 1";

  /** Made once. */
  ResidentListing() {}

  /**
   * Reads residents until there are no more, or no more are wanted.
   *
   * @param conditions whom, and in what order
   * @param day the day of which they are residents
   * @param eras the eras of uncertain birth dates
   * @param reader takes each, and says whether it wants more
   * @throws DataAccessException if the database refuses
   */
  public void read(
      Passage passage,
      InspectionConditions conditions,
      LocalDate day,
      EraCalendar eras,
      Predicate<ListedResident> reader) {
    String text = RESIDENTS + (conditions.order() == Order.RANDOM ? AT_RANDOM : BY_ADDRESS);
    try (Cursor<Record> rows =
        passage
            .sql()
            .resultQuery(text, values(passage, conditions, day))
            .fetchSize(FETCHED)
            .fetchLazy()) {
      for (Record row = rows.fetchNext(); row != null; row = rows.fetchNext()) {
        passage.giveWay();
        if (!reader.test(resident(row, eras))) {
          return;
        }
      }
    }
  }

  private static @Nullable Object[] values(
      Passage passage, InspectionConditions conditions, LocalDate day) {
    String from = text(conditions.bornFrom());
    String to = text(conditions.bornTo());
    String sex = conditions.sex() == null ? null : conditions.sex().code();
    String kind = conditions.kind() == null ? null : conditions.kind().code();
    String ward = conditions.ward() == null ? null : conditions.ward().value();
    String[] towns = conditions.towns().toArray(String[]::new);
    InspectionConditions.District district = conditions.district();
    String districtKind = district == null ? null : district.kind();
    String districtCode = district == null ? null : district.code();
    @Nullable Object[] values = {
      passage.municipality().value(),
      day.toString(),
      from,
      from,
      to,
      to,
      sex,
      sex,
      kind,
      kind,
      ward,
      ward,
      towns,
      towns,
      districtKind,
      districtKind,
      districtCode,
      day.toString(),
      day.toString()
    };
    if (conditions.order() != Order.RANDOM) {
      return values;
    }
    @Nullable Object[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = Long.toString(conditions.seed());
    return more;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static ListedResident resident(Record row, EraCalendar eras) {
    ResidentKind kind = ResidentKind.parse(text(row, 1));
    Boolean uncertain = (Boolean) row.get(8);
    String notation = (String) row.get(9);
    LocalDate born = ((Date) Objects.requireNonNull(row.get(7))).toLocalDate();
    return new ListedResident(
        AddressNumber.of(text(row, 0)),
        name(row, kind),
        notation == null
            ? RegisterDate.of(born)
            : RegisterDate.restore(born, Boolean.TRUE.equals(uncertain), notation, eras),
        kind,
        Sex.parse(text(row, 2)),
        text(row, 10),
        Boolean.TRUE.equals(row.get(11)));
  }

  /** The name as {@code Person.displayName} gives it. */
  private static String name(Record row, ResidentKind kind) {
    return switch (kind) {
      case JAPANESE -> new PersonName(text(row, 3), text(row, 4), null).full();
      case FOREIGN -> new ForeignName((String) row.get(5), (String) row.get(6), null).full();
    };
  }

  private static String text(Record row, int column) {
    Object value = row.get(column);
    return value == null ? "" : value.toString();
  }
}
