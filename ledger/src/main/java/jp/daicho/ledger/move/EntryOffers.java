package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an entry may take over instead of typing it again: what was typed before, in this entry or
 * in the one the same operator stored before, and what the register has of those concerned (4.0.6,
 * 4.0.10). 旧氏 is never taken over. What was typed last comes first.
 *
 * @param surnames 氏: of the same household, of the 筆頭者, of the householder
 * @param givenNames 名 of the names typed
 * @param names 氏名, 筆頭者 and householders, each for the others
 * @param foreignNames names of foreign residents, apart from those of Japanese (4.0.10)
 * @param domiciles for 本籍: domiciles and addresses on one line
 * @param addresses for the addresses of the entry
 * @param days days typed in the entry before, for each field that had one
 */
public record EntryOffers(
    List<Offer> surnames,
    List<Offer> givenNames,
    List<Offer> names,
    List<Offer> foreignNames,
    List<Offer> domiciles,
    Map<OfferedAddress.Place, List<OfferedAddress>> addresses,
    Map<CommonField, String> days) {
  private static final String SPACE = "　";
  private static final Set<CommonField> DAYS =
      Set.of(
          CommonField.MOVED_ON,
          CommonField.NOTIFIED_ON,
          CommonField.REQUESTED_ON,
          CommonField.NOTICED_ON,
          CommonField.CLAIMED_ON);

  /**
   * A text to take over.
   *
   * @param label where it comes from, or empty
   */
  public record Offer(String text, String label) {}

  /**
   * Where it comes from.
   *
   * @param entry the entry as it is typed
   * @param before the entry the same operator stored before, without what she may not see; or null
   * @param joined the members of the household that is joined
   * @param others those who move and are in the register, and those who stay behind
   * @param ownHistory every version of the records of those who return (4.1.1.2)
   * @param hidden items the operator may not see
   * @param here the municipality
   * @param dictionary the address dictionary
   */
  public record Sources(
      EnteredMove entry,
      @Nullable EnteredMove before,
      List<ResidentRecord> joined,
      List<ResidentRecord> others,
      List<ResidentRecord> ownHistory,
      Set<PersonField> hidden,
      MunicipalityCode here,
      AddressDictionary dictionary) {
    /** Those of the register whom the entry concerns. */
    List<ResidentRecord> concerned() {
      List<ResidentRecord> concerned = new ArrayList<>(joined);
      concerned.addAll(others);
      return concerned;
    }
  }

  /** The addresses that may be taken over at a place. */
  public List<OfferedAddress> at(OfferedAddress.Place place) {
    return addresses.getOrDefault(place, List.of());
  }

  /** What may be taken over. */
  public static EntryOffers of(Sources sources) {
    List<OfferedAddress> addresses = AddressOffers.of(sources);
    Map<OfferedAddress.Place, List<OfferedAddress>> byPlace = new LinkedHashMap<>();
    for (OfferedAddress.Place place : OfferedAddress.Place.values()) {
      byPlace.put(place, AddressOffers.at(place, addresses, sources.here(), sources.dictionary()));
    }
    Map<CommonField, String> days = new LinkedHashMap<>();
    EnteredMove before = sources.before();
    if (before != null) {
      DAYS.stream()
          .sorted()
          .filter(day -> !before.get(day).isBlank())
          .forEach(day -> days.put(day, before.get(day)));
    }
    return new EntryOffers(
        list(sources, EntryOffers::surnames),
        list(sources, EntryOffers::givenNames),
        list(sources, EntryOffers::names),
        list(sources, EntryOffers::foreignNames),
        domiciles(sources, addresses),
        byPlace,
        days);
  }

  private static List<Offer> list(
      Sources sources, BiConsumer<Sources, BiConsumer<String, String>> collecting) {
    Map<String, Offer> offers = new LinkedHashMap<>();
    collecting.accept(
        sources,
        (text, label) -> {
          if (!text.isBlank()) {
            offers.putIfAbsent(text.strip(), new Offer(text.strip(), label));
          }
        });
    return List.copyOf(offers.values());
  }

  /** Of the same household only: what was typed for another family says nothing about this one. */
  private static void surnames(Sources sources, BiConsumer<String, String> offer) {
    for (PersonEntry person : latestFirst(sources.entry())) {
      offer.accept(person.get(PersonField.SURNAME), "");
      if (!sources.hidden().contains(PersonField.HEAD_OF_REGISTER)) {
        offer.accept(surname(person.get(PersonField.HEAD_OF_REGISTER)), "筆頭者の氏");
      }
    }
    for (ResidentRecord member : sources.concerned()) {
      if (member.person() instanceof JapanesePerson japanese) {
        offer.accept(japanese.name().surname(), isHouseholder(member) ? "世帯主の氏" : "");
      }
    }
  }

  private static void givenNames(Sources sources, BiConsumer<String, String> offer) {
    names(sources, (name, label) -> offer.accept(givenName(name), label));
  }

  private static void names(Sources sources, BiConsumer<String, String> offer) {
    boolean hidden = sources.hidden().contains(PersonField.HEAD_OF_REGISTER);
    typedNames(sources.entry(), hidden, "", offer);
    for (ResidentRecord member : sources.concerned()) {
      String householder = member.household().householderName();
      if (householder != null) {
        offer.accept(householder, "世帯主");
      }
      offer.accept(member.person().displayName(), "");
      if (!hidden && member.person() instanceof JapanesePerson japanese) {
        offer.accept(japanese.domicile().headOfFamilyRegister(), "筆頭者");
      }
    }
    EnteredMove before = sources.before();
    if (before != null) {
      typedNames(before, hidden, "直前の入力", offer);
    }
  }

  private static void typedNames(
      EnteredMove entry, boolean hidden, String label, BiConsumer<String, String> offer) {
    for (PersonEntry person : latestFirst(entry)) {
      String surname = person.get(PersonField.SURNAME).strip();
      String given = person.get(PersonField.GIVEN_NAME).strip();
      if (!surname.isEmpty() && !given.isEmpty()) {
        offer.accept(surname + SPACE + given, label);
      }
      if (!hidden) {
        offer.accept(person.get(PersonField.HEAD_OF_REGISTER), label);
      }
    }
    offer.accept(entry.get(CommonField.PREVIOUS_HOUSEHOLDER), label);
    offer.accept(entry.get(CommonField.DESTINATION_HOUSEHOLDER), label);
    for (PersonEntry person : latestFirst(entry)) {
      offer.accept(person.get(PersonField.NAME_KANJI), label);
      offer.accept(person.get(PersonField.NAME_ALPHABET), label);
    }
  }

  private static void foreignNames(Sources sources, BiConsumer<String, String> offer) {
    for (PersonEntry person : latestFirst(sources.entry())) {
      offer.accept(person.get(PersonField.NAME_ALPHABET), "");
    }
    for (CommonField field :
        List.of(CommonField.PREVIOUS_HOUSEHOLDER, CommonField.DESTINATION_HOUSEHOLDER)) {
      String name = sources.entry().get(field);
      if (name.codePoints().anyMatch(EntryOffers::isLatin)) {
        offer.accept(name, "");
      }
    }
  }

  private static boolean isLatin(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
  }

  /** Former towns may stay as they were typed; only of one’s own past must they still be there. */
  private static List<Offer> domiciles(Sources sources, List<OfferedAddress> addresses) {
    Map<String, Offer> offers = new LinkedHashMap<>();
    boolean hidden = sources.hidden().contains(PersonField.DOMICILE);
    for (PersonEntry person : latestFirst(sources.entry())) {
      put(offers, person.get(PersonField.DOMICILE), "");
    }
    if (!hidden) {
      List<ResidentRecord> householdersFirst = new ArrayList<>(sources.concerned());
      householdersFirst.sort(Comparator.comparing(member -> !isHouseholder(member)));
      for (ResidentRecord member : householdersFirst) {
        if (member.person() instanceof JapanesePerson japanese) {
          String whose = isHouseholder(member) ? "世帯主の本籍" : "世帯員の本籍";
          put(offers, japanese.domicile().place(), whose + SPACE + member.person().displayName());
        }
      }
      for (ResidentRecord version : sources.ownHistory()) {
        if (version.person() instanceof JapanesePerson japanese
            && sources.dictionary().locate(japanese.domicile().place()).isPresent()) {
          String name = version.person().displayName();
          put(offers, japanese.domicile().place(), "本人の履歴の本籍" + SPACE + name);
        }
      }
    }
    // What is registered comes before what was typed for somebody else.
    addresses.stream()
        .sorted(Comparator.comparing(OfferedAddress::ofEntryBefore))
        .forEach(address -> put(offers, address.line(), address.label()));
    return List.copyOf(offers.values());
  }

  private static void put(Map<String, Offer> offers, String text, String label) {
    if (!text.isBlank()) {
      offers.putIfAbsent(text.strip(), new Offer(text.strip(), label));
    }
  }

  private static List<PersonEntry> latestFirst(EnteredMove entry) {
    return entry.persons().reversed();
  }

  private static boolean isHouseholder(ResidentRecord member) {
    Relationship relationship = member.household().relationship();
    return relationship != null && relationship.isHouseholder();
  }

  /** 氏 and 名 stand apart by a space; without one nobody can tell them apart. */
  private static String surname(String name) {
    int space = name.strip().indexOf(SPACE);
    return space < 0 ? "" : name.strip().substring(0, space);
  }

  private static String givenName(String name) {
    int space = name.strip().lastIndexOf(SPACE);
    return space < 0 ? "" : name.strip().substring(space + 1);
  }
}
