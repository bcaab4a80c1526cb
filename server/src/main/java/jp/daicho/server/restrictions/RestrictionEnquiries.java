package jp.daicho.server.restrictions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.restriction.Restriction;
import jp.daicho.ledger.restriction.RestrictionSubject;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.RestrictionMinutes;
import jp.daicho.server.reference.RestrictionReasons;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.restrictions.internal.RestrictionTable;
import org.springframework.stereotype.Component;

/**
 * Looks at restrictions (3.1). Whoever may look at residents may know what is restricted and why;
 * what clerks noted besides, and why something was released, only those read who set restrictions.
 */
@Component
public final class RestrictionEnquiries {
  private static final Operation LIST = enquiry("抑止の照会");
  private static final Operation HISTORY = enquiry("抑止の履歴照会");
  private static final Operation CHOICES = enquiry("抑止の設定の準備");

  private final Door door;
  private final Operators operators;
  private final Registry registry;
  private final Restrictions restrictions;
  private final List<OtherRestrictions> others;

  /** Made once, with all who know of restrictions of other kinds. */
  RestrictionEnquiries(
      Door door,
      Operators operators,
      Registry registry,
      Restrictions restrictions,
      List<OtherRestrictions> others) {
    this.others = List.copyOf(others);
    this.door = door;
    this.operators = operators;
    this.registry = registry;
    this.restrictions = restrictions;
  }

  private static Operation enquiry(String name) {
    return Operation.of(name, AuditAction.ENQUIRY, Permission.ENQUIRY);
  }

  /**
   * The restrictions that concern a person: hers and those of her household, those released too,
   * the latest first.
   */
  public List<KeptRestriction> of(AddressNumber person) {
    return door.enter(
        LIST,
        passage -> {
          passage.concerning(person);
          Map<Long, KeptRestriction> standing = new HashMap<>();
          restrictions
              .ask(passage, List.of(person))
              .get()
              .getOrDefault(person, List.of())
              .forEach(kept -> standing.put(kept.number(), kept));
          List<KeptRestriction> all =
              new ArrayList<>(
                  RestrictionTable.on(passage, new RestrictionSubject.OnPerson(person)));
          household(passage, person)
              .ifPresent(
                  household ->
                      all.addAll(
                          RestrictionTable.on(
                              passage, new RestrictionSubject.OnHousehold(household))));
          return all.stream()
              .map(kept -> standing.getOrDefault(kept.number(), kept))
              .map(kept -> seen(passage, kept))
              .toList();
        });
  }

  /** The restrictions of other kinds on a person: support measures, exclusive control. */
  public List<OtherRestrictions.Other> others(AddressNumber person) {
    return door.enter(
        LIST,
        passage -> {
          passage.concerning(person);
          return others.stream().flatMap(known -> known.of(passage, person).stream()).toList();
        });
  }

  /** The household a person is in, or was in when her record was deleted. */
  public Optional<HouseholdNumber> household(AddressNumber person) {
    return door.enter(LIST, passage -> household(passage, person));
  }

  private Optional<HouseholdNumber> household(Passage passage, AddressNumber person) {
    return registry.latest(passage, person).map(record -> record.household().householdNumber());
  }

  /** The restrictions on a household, those released too, the latest first. */
  public List<KeptRestriction> of(HouseholdNumber household) {
    return door.enter(
        LIST,
        passage -> {
          List<AddressNumber> members =
              registry.householdWithDeleted(passage, household).stream()
                  .map(record -> record.key().addressNumber())
                  .toList();
          members.forEach(passage::concerning);
          Map<Long, KeptRestriction> standing = new HashMap<>();
          restrictions
              .ask(passage, members)
              .get()
              .values()
              .forEach(all -> all.forEach(kept -> standing.put(kept.number(), kept)));
          return RestrictionTable.on(passage, new RestrictionSubject.OnHousehold(household))
              .stream()
              .map(kept -> standing.getOrDefault(kept.number(), kept))
              .map(kept -> seen(passage, kept))
              .toList();
        });
  }

  /**
   * A restriction as it is now.
   *
   * @throws RestrictionUnknownException if there is none of the number
   */
  public KeptRestriction find(long number) {
    return history(number).getFirst();
  }

  /**
   * Every version of a restriction, the latest first.
   *
   * @throws RestrictionUnknownException if there is none of the number
   */
  public List<KeptRestriction> history(long number) {
    return door.enter(
        HISTORY,
        passage -> {
          List<KeptRestriction> versions = RestrictionTable.history(passage, number);
          if (versions.isEmpty()) {
            throw new RestrictionUnknownException(number);
          }
          if (versions.getFirst().restriction().subject()
              instanceof RestrictionSubject.OnPerson person) {
            passage.concerning(person.number());
          }
          passage.note("抑止番号", Long.toString(number));
          Map<String, String> places = new HashMap<>();
          return versions.stream()
              .map(kept -> seen(passage, kept))
              .map(kept -> kept.at(places.computeIfAbsent(kept.place(), this::placeName)))
              .toList();
        });
  }

  private String placeName(String code) {
    return operators.placeName(code).orElse(code);
  }

  /** The temporary releases of a restriction, the latest first. */
  public List<TemporaryRelease> releases(long number) {
    return door.enter(
        HISTORY,
        passage ->
            RestrictionTable.RELEASES.of(passage, number).stream()
                .map(release -> seen(passage, release))
                .toList());
  }

  /** The reasons that can be chosen today, by code. */
  public Map<String, String> reasons() {
    return door.enter(CHOICES, RestrictionReasons::of);
  }

  /** How long a restriction is released for. */
  public RestrictionMinutes minutes() {
    return door.enter(CHOICES, RestrictionMinutes::of);
  }

  private static KeptRestriction seen(Passage passage, KeptRestriction kept) {
    if (passage.may(Permission.RESTRICTION_MANAGEMENT)) {
      return kept;
    }
    Restriction all = kept.restriction();
    Restriction.End release = all.release();
    return kept.saying(
        new Restriction(
            all.subject(),
            all.reason(),
            all.levels(),
            all.firstDay(),
            all.lastDay(),
            "",
            release == null ? null : new Restriction.End(release.on(), "")));
  }

  private static TemporaryRelease seen(Passage passage, TemporaryRelease release) {
    return passage.may(Permission.RESTRICTION_MANAGEMENT)
            || passage.may(Permission.RESTRICTION_TEMPORARY_RELEASE)
        ? release
        : new TemporaryRelease(
            release.number(), "", release.until(), release.operator(), release.at());
  }
}
