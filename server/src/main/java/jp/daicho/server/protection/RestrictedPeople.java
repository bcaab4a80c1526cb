package jp.daicho.server.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.ledger.support.SupportPeriod;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.internal.MeasureTable;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 抑止対象者一覧 (9.2): everybody of the register against whom a restriction stands that the system knows:
 * those under support measures that were not ended, and those with 抑止フラグ. Restrictions of other
 * kinds (3.1) join here once there are any.
 */
@Component
public final class RestrictedPeople {
  private static final int AT_ONCE = 500;
  private static final String FLAG = "抑止フラグ";

  private static final Operation LIST =
      Operation.of("抑止対象者一覧", AuditAction.ENQUIRY, Permission.SUPPORT_MEASURE_ENQUIRY);

  private static final String FLAGGED =
      """
      SELECT c.address_number FROM current_resident c
        JOIN resident_record r ON r.lg_code = c.lg_code AND r.address_number = c.address_number
         AND r.version = c.version
       WHERE c.lg_code = ?::bpchar AND r.restricted ORDER BY c.address_number\
      """;

  private final Door door;
  private final Registry registry;
  private final AddressBooks addresses;

  /** Made once. */
  RestrictedPeople(Door door, Registry registry, AddressBooks addresses) {
    this.door = door;
    this.registry = registry;
    this.addresses = addresses;
  }

  /**
   * A restriction on somebody.
   *
   * @param addressNumber 宛名番号
   * @param name 氏名
   * @param birthDate 生年月日 as written
   * @param address 住所
   * @param ward the ward of the address by name; empty outside designated cities
   * @param resident whether she is a resident, or has a deleted record
   * @param restriction what stands against her
   * @param from its first day as written; empty if it has none
   * @param to its last day as written; empty if it has none
   */
  public record Restricted(
      String addressNumber,
      String name,
      String birthDate,
      String address,
      String ward,
      boolean resident,
      String restriction,
      String from,
      String to) {
    /** The number only: names have no place in a log. */
    @Override
    public String toString() {
      return "Restricted[" + addressNumber + "]";
    }
  }

  private record Restriction(String words, String from, String to) {}

  /**
   * The list, by ward and number.
   *
   * @param ward only those whose address lies in a ward of a designated city; null for all
   */
  public List<Restricted> list(@Nullable MunicipalityCode ward) {
    return door.enter(
        LIST,
        passage -> {
          Map<AddressNumber, List<Restriction>> restrictions = restrictions(passage);
          Map<String, String> wards = addresses.of(passage).wardNames(passage.municipality());
          List<Restricted> found = new ArrayList<>();
          for (ResidentRecord record : records(passage, List.copyOf(restrictions.keySet()))) {
            MunicipalityCode lies = record.residence().address().municipalityCode();
            if (ward == null || ward.equals(lies)) {
              AddressNumber number = record.key().addressNumber();
              passage.concerning(number);
              String name = lies == null ? "" : wards.getOrDefault(lies.value(), "");
              for (Restriction one : Objects.requireNonNull(restrictions.get(number))) {
                found.add(shown(record, name, one));
              }
            }
          }
          found.sort(
              Comparator.comparing(Restricted::ward).thenComparing(Restricted::addressNumber));
          passage.note("件数", Integer.toString(found.size()));
          return List.copyOf(found);
        });
  }

  /** The wards by which a designated city divides the list, by code; empty for all others. */
  public Map<String, String> wards() {
    return door.enter(LIST, passage -> addresses.of(passage).wardNames(passage.municipality()));
  }

  private static Map<AddressNumber, List<Restriction>> restrictions(Passage passage) {
    Map<AddressNumber, List<Restriction>> all = new LinkedHashMap<>();
    for (KeptMeasure kept : MeasureTable.list(passage, false, null)) {
      Restriction restriction = restriction(kept.measure(), passage.today());
      kept.measure()
          .protectedPersons()
          .forEach(
              person -> all.computeIfAbsent(person, none -> new ArrayList<>()).add(restriction));
    }
    passage
        .read(
            FLAGGED,
            List.of(passage.municipality().value()),
            row -> AddressNumber.of(row.getString(1)))
        .forEach(
            person ->
                all.computeIfAbsent(person, none -> new ArrayList<>())
                    .add(new Restriction(FLAG, "", "")));
    return all;
  }

  private static Restriction restriction(SupportMeasure measure, LocalDate today) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    String from =
        measure
            .period()
            .map(SupportPeriod::from)
            .or(measure::provisionalFrom)
            .map(dates::of)
            .orElse("");
    return new Restriction(
        "支援措置（" + measure.state(today).label() + "）",
        from,
        measure.period().map(SupportPeriod::to).map(dates::of).orElse(""));
  }

  private List<ResidentRecord> records(Passage passage, List<AddressNumber> numbers) {
    Map<AddressNumber, ResidentRecord> found = new HashMap<>();
    for (int i = 0; i < numbers.size(); i += AT_ONCE) {
      registry
          .latest(passage, numbers.subList(i, Math.min(numbers.size(), i + AT_ONCE)))
          .forEach(record -> found.put(record.key().addressNumber(), record));
    }
    return List.copyOf(found.values());
  }

  private static Restricted shown(ResidentRecord record, String ward, Restriction restriction) {
    return new Restricted(
        record.key().addressNumber().value(),
        record.person().displayName(),
        ShownDates.of(StandardReferenceData.eras()).birthDate(record),
        record.residence().address().oneLine(),
        ward,
        record.status().isResident(),
        restriction.words(),
        restriction.from(),
        restriction.to());
  }
}
