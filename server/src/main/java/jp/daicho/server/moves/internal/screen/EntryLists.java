package jp.daicho.server.moves.internal.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.household.RelationshipTerm;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.Nationalities;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.reference.ResidenceStatus;
import jp.daicho.reference.ResidenceStatuses;

/**
 * What the fields of an entry offer: what the dictionaries hold (1.3.3), and what was typed just
 * before (4.0.10).
 */
final class EntryLists {
  private static final Map<String, String> MUNICIPALITIES = municipalities();
  private static final Map<String, String> NATIONALITIES = nationalities();
  private static final Map<String, String> RESIDENCE_STATUSES = residenceStatuses();
  private static final Map<String, String> RELATIONSHIPS = relationships();

  private EntryLists() {}

  /** All lists of a page by id, each from value to an explaining label. */
  static Map<String, Map<String, String>> of(MovingInDesk.Seen seen, EntryForm form) {
    EnteredMove entry = form.entry();
    Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    lists.put("relationships", RELATIONSHIPS);
    lists.put("nationalities", NATIONALITIES);
    lists.put("residence-statuses", RESIDENCE_STATUSES);
    lists.put("municipalities", MUNICIPALITIES);
    lists.put("towns", towns(seen.municipality()));
    lists.put("postal-codes", postalCodes(seen.municipality(), entry.get(CommonField.TOWN)));
    lists.put("previous-towns", townsOf(entry.get(CommonField.PREVIOUS_MUNICIPALITY_CODE)));
    lists.put("surnames", surnames(seen, entry));
    lists.put("names", names(seen, entry));
    lists.put("addresses", addresses(seen, entry));
    return lists;
  }

  /** 氏 of those typed and of the household that is joined; never 旧氏 (4.0.10). */
  private static Map<String, String> surnames(MovingInDesk.Seen seen, EnteredMove entry) {
    Map<String, String> surnames = new LinkedHashMap<>();
    for (PersonEntry person : entry.persons()) {
      offer(surnames, person.get(PersonField.SURNAME));
    }
    for (ResidentRecord member : seen.look().joined()) {
      if (member.person() instanceof JapanesePerson japanese) {
        offer(surnames, japanese.name().surname());
      }
    }
    return surnames;
  }

  private static Map<String, String> names(MovingInDesk.Seen seen, EnteredMove entry) {
    Map<String, String> names = new LinkedHashMap<>();
    offer(names, entry.get(CommonField.PREVIOUS_HOUSEHOLDER));
    for (PersonEntry person : entry.persons()) {
      offer(names, PersonName.of(person));
      if (!seen.hidden().contains(PersonField.HEAD_OF_REGISTER)) {
        offer(names, person.get(PersonField.HEAD_OF_REGISTER));
      }
    }
    for (ResidentRecord member : seen.look().joined()) {
      String householder = member.household().householderName();
      if (householder != null) {
        offer(names, householder);
      }
    }
    return names;
  }

  private static Map<String, String> addresses(MovingInDesk.Seen seen, EnteredMove entry) {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (PersonEntry person : entry.persons()) {
      offer(addresses, person.get(PersonField.DOMICILE));
    }
    var previous = seen.look().reading().previousAddress();
    if (previous != null) {
      offer(addresses, previous.oneLine());
    }
    var address = seen.look().reading().address();
    if (address != null) {
      offer(addresses, address.withoutBuilding().oneLine());
    }
    return addresses;
  }

  private static void offer(Map<String, String> list, String text) {
    if (!text.isBlank()) {
      list.putIfAbsent(text, "");
    }
  }

  private static Map<String, String> townsOf(String municipality) {
    try {
      return municipality.isBlank() ? Map.of() : towns(MunicipalityCode.parse(municipality));
    } catch (InvalidValueException none) {
      return Map.of();
    }
  }

  /** Towns with their postal codes. */
  private static Map<String, String> towns(MunicipalityCode municipality) {
    Map<String, String> towns = new LinkedHashMap<>();
    for (PostalArea area : PostalCodes.standard().in(municipality)) {
      if (!area.isOffice() && !area.town().isEmpty()) {
        towns.putIfAbsent(area.town(), area.postalCode() + " " + area.townKana());
      }
    }
    return towns;
  }

  private static Map<String, String> postalCodes(MunicipalityCode municipality, String town) {
    Map<String, String> codes = new LinkedHashMap<>();
    new TreeSet<>(
            PostalCodes.standard().in(municipality).stream()
                .filter(area -> !area.isOffice() && !area.town().isEmpty())
                .filter(area -> !town.isBlank() && town.startsWith(area.town()))
                .map(PostalArea::postalCode)
                .toList())
        .forEach(code -> codes.put(code, town));
    return codes;
  }

  private static Map<String, String> municipalities() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Municipality municipality : Municipalities.standard().all()) {
      if (municipality.kind() != Municipality.Kind.PREFECTURE) {
        all.put(municipality.code().value(), municipality.fullName());
      }
    }
    return all;
  }

  private static Map<String, String> nationalities() {
    Map<String, String> all = new LinkedHashMap<>();
    Nationalities.standard().all().forEach(known -> all.put(known.name(), ""));
    return all;
  }

  private static Map<String, String> residenceStatuses() {
    Map<String, String> all = new LinkedHashMap<>();
    for (ResidenceStatus status : ResidenceStatuses.standard().ofMidToLongTermResidents()) {
      if (status.subdivisions().isEmpty()) {
        all.put(status.name(), "");
      }
      status.subdivisions().forEach(part -> all.put(status.name() + part, ""));
    }
    return all;
  }

  private static Map<String, String> relationships() {
    Map<String, String> all = new LinkedHashMap<>();
    for (RelationshipTerm term : RelationshipTerm.values()) {
      all.put(term.label(), "");
    }
    for (String joined :
        new String[] {"子の子", "子の妻", "子の夫", "妻の父", "妻の母", "夫の父", "夫の母", "妻の子", "夫の子"}) {
      all.put(joined, "");
    }
    return all;
  }
}
