package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.household.RelationshipTerm;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.Nationalities;
import jp.daicho.reference.ResidenceStatus;
import jp.daicho.reference.ResidenceStatuses;
import jp.daicho.server.reference.Town;

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
  static Map<String, Map<String, String>> of(EntryDesk.Seen seen, EntryForm form) {
    EnteredMove entry = form.entry();
    Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    lists.put("relationships", RELATIONSHIPS);
    lists.put("nationalities", NATIONALITIES);
    lists.put("residence-statuses", RESIDENCE_STATUSES);
    lists.put("municipalities", MUNICIPALITIES);
    lists.put("towns", towns(seen.addresses().here()));
    lists.put("postal-codes", postalCodes(seen.addresses().here(), entry.get(CommonField.TOWN)));
    lists.put("previous-towns", towns(seen.addresses().previous()));
    lists.put("destination-towns", towns(seen.addresses().destination()));
    Map<String, String> buildings = new LinkedHashMap<>();
    seen.buildings().forEach(building -> offer(buildings, building, ""));
    lists.put("buildings", buildings);
    lists.put("surnames", surnames(seen, entry));
    lists.put("names", names(seen, entry));
    lists.put("addresses", addresses(seen, entry));
    return lists;
  }

  /** 氏 of those typed and of the households concerned; never 旧氏 (4.0.10). */
  private static Map<String, String> surnames(EntryDesk.Seen seen, EnteredMove entry) {
    Map<String, String> surnames = new LinkedHashMap<>();
    for (PersonEntry person : entry.persons()) {
      offer(surnames, person.get(PersonField.SURNAME));
    }
    for (ResidentRecord member : concerned(seen)) {
      if (member.person() instanceof JapanesePerson japanese) {
        offer(surnames, japanese.name().surname());
      }
    }
    return surnames;
  }

  /** Names typed before, and those of householders and members (4.0.10). */
  private static Map<String, String> names(EntryDesk.Seen seen, EnteredMove entry) {
    Map<String, String> names = new LinkedHashMap<>();
    offer(names, entry.get(CommonField.PREVIOUS_HOUSEHOLDER));
    offer(names, entry.get(CommonField.DESTINATION_HOUSEHOLDER));
    boolean hidden = seen.hidden().contains(PersonField.HEAD_OF_REGISTER);
    for (PersonEntry person : entry.persons()) {
      offer(names, PersonName.of(person));
      if (!hidden) {
        offer(names, person.get(PersonField.HEAD_OF_REGISTER));
      }
    }
    for (ResidentRecord member : concerned(seen)) {
      String householder = member.household().householderName();
      if (householder != null) {
        offer(names, householder, "世帯主");
      }
      offer(names, member.person().displayName());
      if (!hidden && member.person() instanceof JapanesePerson japanese) {
        offer(names, japanese.domicile().headOfFamilyRegister(), "筆頭者");
      }
    }
    return names;
  }

  /**
   * Addresses for 本籍 and the like: those typed before, 現住所, 転入前住所, and 本籍 of the householder and
   * the members (4.0.6, 4.2.0.3, 4.0.10).
   */
  private static Map<String, String> addresses(EntryDesk.Seen seen, EnteredMove entry) {
    Map<String, String> addresses = new LinkedHashMap<>();
    boolean hidden = seen.hidden().contains(PersonField.DOMICILE);
    for (PersonEntry person : entry.persons()) {
      offer(addresses, person.get(PersonField.DOMICILE));
    }
    for (ResidentRecord member : concerned(seen)) {
      if (!hidden && member.person() instanceof JapanesePerson japanese) {
        Relationship relationship = member.household().relationship();
        boolean householder = relationship != null && relationship.isHouseholder();
        offer(
            addresses,
            japanese.domicile().place(),
            (householder ? "世帯主の本籍　" : "世帯員の本籍　") + member.person().displayName());
      }
    }
    OutsideAddress previous = seen.look().reading().previousAddress();
    if (previous != null) {
      offer(addresses, previous.oneLine(), "転入前住所");
    }
    Address address = seen.look().reading().address();
    if (address != null) {
      offer(addresses, address.withoutBuilding().oneLine(), "現住所");
    }
    for (ResidentRecord member : concerned(seen)) {
      offer(addresses, member.residence().address().withoutBuilding().oneLine(), "現住所");
      offer(addresses, member.residence().previousAddress().oneLine(), "転入前住所");
    }
    return addresses;
  }

  /** Those who move, those they leave, and the present members of the household they join. */
  private static List<ResidentRecord> concerned(EntryDesk.Seen seen) {
    List<ResidentRecord> concerned = new ArrayList<>(seen.look().joined());
    concerned.addAll(seen.known());
    concerned.addAll(seen.staying());
    return concerned;
  }

  private static void offer(Map<String, String> list, String text, String label) {
    if (!text.isBlank()) {
      list.putIfAbsent(text, label);
    }
  }

  private static void offer(Map<String, String> list, String text) {
    if (!text.isBlank()) {
      list.putIfAbsent(text, "");
    }
  }

  /** Towns with their postal codes. */
  private static Map<String, String> towns(List<Town> known) {
    Map<String, String> towns = new LinkedHashMap<>();
    for (Town town : known) {
      if (!town.name().isEmpty()) {
        String code = town.postalCode();
        String kana = town.sectionKana() + town.subsectionKana();
        towns.putIfAbsent(town.name(), code == null ? kana : code + " " + kana);
      }
    }
    return towns;
  }

  private static Map<String, String> postalCodes(List<Town> known, String typed) {
    Map<String, String> codes = new TreeMap<>();
    for (Town town : known) {
      String code = town.postalCode();
      if (code != null && !town.name().isEmpty() && typed.startsWith(town.name())) {
        codes.put(code, typed);
      }
    }
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
