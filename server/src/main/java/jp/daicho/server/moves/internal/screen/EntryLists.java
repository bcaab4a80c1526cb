package jp.daicho.server.moves.internal.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.daicho.ledger.household.RelationshipTerm;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryOffers;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.reference.ResidenceStatus;
import jp.daicho.reference.ResidenceStatuses;
import jp.daicho.server.reference.Town;

/**
 * What the fields of an entry offer: what the dictionaries hold (1.3.3), and what was typed just
 * before (4.0.10).
 */
final class EntryLists {
  private static final Map<String, String> MUNICIPALITIES = municipalities();
  private static final Map<String, String> RESIDENCE_STATUSES = residenceStatuses();
  private static final Map<String, String> RELATIONSHIPS = relationships();

  private EntryLists() {}

  /** All lists of a page by id, each from value to an explaining label. */
  static Map<String, Map<String, String>> of(EntryDesk.Seen seen, EntryForm form) {
    EnteredMove entry = form.entry();
    Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    lists.put("relationships", RELATIONSHIPS);
    Map<String, String> countries = new LinkedHashMap<>();
    seen.countries().forEach(country -> offer(countries, country, ""));
    lists.put("nationalities", countries);
    lists.put("residence-statuses", RESIDENCE_STATUSES);
    lists.put("municipalities", MUNICIPALITIES);
    lists.put("towns", towns(seen.addresses().here()));
    lists.put("postal-codes", postalCodes(seen.addresses().here(), entry.get(CommonField.TOWN)));
    lists.put("previous-towns", towns(seen.addresses().previous()));
    lists.put("destination-towns", towns(seen.addresses().destination()));
    Map<String, String> buildings = new LinkedHashMap<>();
    seen.buildings().forEach(building -> offer(buildings, building, ""));
    lists.put("buildings", buildings);
    lists.put("surnames", list(seen.offers().surnames()));
    lists.put("given-names", list(seen.offers().givenNames()));
    lists.put("names", list(seen.offers().names()));
    lists.put("foreign-names", list(seen.offers().foreignNames()));
    lists.put("addresses", list(seen.offers().domiciles()));
    seen.offers()
        .days()
        .forEach(
            (day, text) ->
                lists.put(
                    before(day), Map.of(PrintedText.inItsCalendar(day, text, false), "直前の入力")));
    return lists;
  }

  private static Map<String, String> list(List<EntryOffers.Offer> offers) {
    Map<String, String> list = new LinkedHashMap<>();
    offers.forEach(offer -> list.putIfAbsent(offer.text(), offer.label()));
    return list;
  }

  /** The id of the list of what was typed for a day in the entry before. */
  static String before(CommonField day) {
    return "before-" + day.path();
  }

  private static void offer(Map<String, String> list, String text, String label) {
    if (!text.isBlank()) {
      list.putIfAbsent(text, label);
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
