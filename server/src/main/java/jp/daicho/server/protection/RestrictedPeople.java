package jp.daicho.server.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.ledger.restriction.RestrictionState;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.DeletedRecords;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.OtherRestrictions;
import jp.daicho.server.restrictions.Restrictions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 抑止対象者一覧 (9.2): everybody against whom a restriction stands that the system knows, with what it
 * restricts: those that clerks set (3.1), support measures (3.4) for whoever may look into them,
 * exclusive control for whoever works on moves, and 抑止フラグ of the record.
 */
@Component
public final class RestrictedPeople {
  private static final int AT_ONCE = 500;

  private static final Operation LIST =
      Operation.of("抑止対象者一覧", AuditAction.ENQUIRY, Permission.ENQUIRY);

  private static final OtherRestrictions.Other FLAG =
      new OtherRestrictions.Other(
          "抑止フラグ",
          Map.of(
              RestrictedFunction.CERTIFICATE_ISSUE, RestrictionLevel.ERROR,
              RestrictedFunction.INSPECTION, RestrictionLevel.ERROR,
              RestrictedFunction.LISTING, RestrictionLevel.ERROR),
          null,
          null,
          false);

  private static final String FLAGGED =
      """
      SELECT c.address_number FROM current_resident c
        JOIN resident_record r ON r.lg_code = c.lg_code AND r.address_number = c.address_number
         AND r.version = c.version
       WHERE c.lg_code = ?::bpchar AND r.restricted ORDER BY c.address_number\
      """;

  private final Door door;
  private final Registry registry;
  private final DeletedRecords deletedRecords;
  private final AddressBooks addresses;
  private final Restrictions restrictions;
  private final List<OtherRestrictions> others;

  /** Made once, with all who know of restrictions of other kinds. */
  RestrictedPeople(
      Door door,
      Registry registry,
      DeletedRecords deletedRecords,
      AddressBooks addresses,
      Restrictions restrictions,
      List<OtherRestrictions> others) {
    this.door = door;
    this.registry = registry;
    this.deletedRecords = deletedRecords;
    this.addresses = addresses;
    this.restrictions = restrictions;
    this.others = List.copyOf(others);
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
   * @param errors the functions that are errors now, in words; empty for none
   * @param alerts the functions that are alerts now, in words; empty for none
   * @param from its first day as written; empty if it has none
   * @param to its last day as written; empty if it has none
   * @param over whether its last day is past and it still stands (3.1)
   */
  public record Restricted(
      String addressNumber,
      String name,
      String birthDate,
      String address,
      String ward,
      boolean resident,
      String restriction,
      String errors,
      String alerts,
      String from,
      String to,
      boolean over) {
    /** The number only: names have no place in a log. */
    @Override
    public String toString() {
      return "Restricted[" + addressNumber + "]";
    }
  }

  /**
   * The list, by ward and number.
   *
   * @param ward only those whose address lies in a ward of a designated city; null for all
   */
  public List<Restricted> list(@Nullable MunicipalityCode ward) {
    return door.enter(
        LIST,
        passage -> {
          requireRight(passage);
          Map<AddressNumber, List<OtherRestrictions.Other>> restrictions = everybody(passage);
          Map<String, String> wards = addresses.of(passage).wardNames(passage.municipality());
          List<Restricted> found = new ArrayList<>();
          for (ResidentRecord record : records(passage, List.copyOf(restrictions.keySet()))) {
            MunicipalityCode lies = record.residence().address().municipalityCode();
            if (ward == null || ward.equals(lies)) {
              AddressNumber number = record.key().addressNumber();
              passage.concerning(number);
              String name = lies == null ? "" : wards.getOrDefault(lies.value(), "");
              for (OtherRestrictions.Other one : Objects.requireNonNull(restrictions.get(number))) {
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
    return door.enter(
        LIST,
        passage -> {
          requireRight(passage);
          return addresses.of(passage).wardNames(passage.municipality());
        });
  }

  /** For those who set restrictions, and those who may look into support measures. */
  private static void requireRight(Passage passage) {
    if (!passage.may(Permission.RESTRICTION_MANAGEMENT)) {
      passage.require(Permission.SUPPORT_MEASURE_ENQUIRY);
    }
  }

  private Map<AddressNumber, List<OtherRestrictions.Other>> everybody(Passage passage) {
    Map<AddressNumber, List<OtherRestrictions.Other>> all = new LinkedHashMap<>();
    for (OtherRestrictions known : others) {
      known.everybody(passage).forEach((person, theirs) -> add(all, person, theirs));
    }
    restrictions
        .everybody(passage)
        .forEach(
            (person, kept) ->
                add(all, person, kept.stream().map(one -> other(passage, one)).toList()));
    passage
        .read(
            FLAGGED,
            List.of(passage.municipality().value()),
            row -> AddressNumber.of(row.getString(1)))
        .forEach(person -> add(all, person, List.of(FLAG)));
    return all;
  }

  private static void add(
      Map<AddressNumber, List<OtherRestrictions.Other>> all,
      AddressNumber person,
      List<OtherRestrictions.Other> more) {
    all.computeIfAbsent(person, none -> new ArrayList<>()).addAll(more);
  }

  private static OtherRestrictions.Other other(Passage passage, KeptRestriction kept) {
    RestrictionState state = kept.restriction().state(passage.today());
    Map<RestrictedFunction, RestrictionLevel> levels =
        kept.restriction().levels().keySet().stream()
            .collect(
                Collectors.toMap(
                    function -> function,
                    function -> kept.standing().level(function, passage.today())));
    return new OtherRestrictions.Other(
        kept.reasonWords()
            + "（"
            + kept.restriction().subject().label()
            + "・"
            + (kept.releasedUntil() == null ? state.label() : "一時解除中")
            + "）",
        levels,
        kept.restriction().firstDay(),
        kept.restriction().lastDay(),
        state == RestrictionState.OVER);
  }

  private List<ResidentRecord> records(Passage passage, List<AddressNumber> numbers) {
    Map<AddressNumber, ResidentRecord> found = new HashMap<>();
    for (int i = 0; i < numbers.size(); i += AT_ONCE) {
      registry
          .latest(passage, numbers.subList(i, Math.min(numbers.size(), i + AT_ONCE)))
          .forEach(record -> found.put(record.key().addressNumber(), record));
    }
    List<AddressNumber> missing = new ArrayList<>(numbers);
    missing.removeAll(found.keySet());
    deletedRecords
        .latest(passage, missing)
        .forEach(record -> found.put(record.key().addressNumber(), record));
    return List.copyOf(found.values());
  }

  private static Restricted shown(
      ResidentRecord record, String ward, OtherRestrictions.Other restriction) {
    ShownDates dates = ShownDates.of(StandardReferenceData.eras());
    return new Restricted(
        record.key().addressNumber().value(),
        record.person().displayName(),
        dates.birthDate(record),
        record.residence().address().oneLine(),
        ward,
        record.status().isResident(),
        restriction.words(),
        functions(restriction, RestrictionLevel.ERROR),
        functions(restriction, RestrictionLevel.ALERT),
        restriction.from() == null ? "" : dates.of(restriction.from()),
        restriction.to() == null ? "" : dates.of(restriction.to()),
        restriction.over());
  }

  private static String functions(OtherRestrictions.Other restriction, RestrictionLevel level) {
    return restriction.levels().entrySet().stream()
        .filter(set -> set.getValue() == level)
        .map(set -> set.getKey().label())
        .collect(Collectors.joining("・"));
  }
}
