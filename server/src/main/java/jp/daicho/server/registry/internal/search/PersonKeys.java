package jp.daicho.server.registry.internal.search;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.search.NameKey;
import jp.daicho.ledger.search.PlaceKey;

/**
 * All keys by which a person is found, derived from versions of the record.
 *
 * @param addressNumber 宛名番号
 * @param standing where the latest version stands
 * @param sex 性別, its code
 * @param ward the municipality or ward of the latest address, its code as a number
 * @param birthFrom the earliest day the birth date can mean
 * @param birthTo the latest day
 * @param names each name, and whether it is one of the past
 * @param places each address with its ward, and whether it is one of the past
 * @param codes the towns of address codes
 */
public record PersonKeys(
    String addressNumber,
    Standing standing,
    String sex,
    int ward,
    LocalDate birthFrom,
    LocalDate birthTo,
    Map<NameKey, Boolean> names,
    Map<PlaceKey, Place> places,
    Map<String, String> codes) {

  /** Where an address was, and whether it is past. */
  record Place(int ward, boolean isPast) {}

  /**
   * The keys of a person.
   *
   * @param versions versions of one record, the latest last
   * @param isMovedOver whether nothing of the record is left in the register (9.3)
   */
  public static PersonKeys of(List<ResidentRecord> versions, boolean isMovedOver) {
    ResidentRecord latest = versions.getLast();
    SequencedSet<NameKey> namesNow = NameKey.of(latest.person());
    Address addressNow = latest.residence().address();
    PlaceKey placeNow = PlaceKey.of(addressNow);
    Map<NameKey, Boolean> names = new LinkedHashMap<>();
    Map<PlaceKey, Place> places = new LinkedHashMap<>();
    Map<String, String> codes = new TreeMap<>();
    Set<NameKey> knownNames = new HashSet<>(namesNow);
    Set<Object> seen = new HashSet<>();
    seen.add(latest.person());
    namesNow.forEach(name -> names.put(name, false));
    for (ResidentRecord version : versions.reversed()) {
      if (seen.add(version.person())) {
        for (NameKey name : NameKey.of(version.person())) {
          if (knownNames.add(name)) {
            names.put(name, true);
          }
        }
      }
      Address address = version.residence().address();
      if (seen.add(address)) {
        PlaceKey place = address.equals(addressNow) ? placeNow : PlaceKey.of(address);
        places.putIfAbsent(place, new Place(ward(address), !place.equals(placeNow)));
        AddressCode code = address.addressCode();
        if (code != null) {
          codes.put(code.value(), place.town());
        }
      }
    }
    return new PersonKeys(
        latest.key().addressNumber().value(),
        isMovedOver
            ? Standing.MOVED_OVER
            : latest.status().isResident() ? Standing.RESIDENT : Standing.DELETED,
        latest.sex().code(),
        ward(addressNow),
        latest.birthDate().earliest(),
        latest.birthDate().latest(),
        names,
        places,
        codes);
  }

  /** What the surnames are made of, as each address has it. */
  long surnameBits() {
    return SurnameBits.of(names.keySet());
  }

  /** The words of names and addresses, some of them more than once. */
  void words(Consumer<Word> words) {
    newWords((kind, word) -> true, words);
  }

  /**
   * The same, of those words alone that are new.
   *
   * @param isNew is asked for each word
   */
  void newWords(BiPredicate<WordKind, String> isNew, Consumer<Word> words) {
    BiConsumer<WordKind, String> add =
        (kind, word) -> {
          if (!word.isEmpty() && isNew.test(kind, word)) {
            words.accept(Word.of(kind, word));
          }
        };
    for (NameKey name : names.keySet()) {
      add.accept(WordKind.SURNAME_KANA, name.surnameKana());
      add.accept(WordKind.GIVEN_KANA, name.givenKana());
      add.accept(WordKind.SURNAME, name.surname());
      add.accept(WordKind.GIVEN, name.given());
    }
    for (PlaceKey place : places.keySet()) {
      add.accept(WordKind.TOWN, place.town());
      add.accept(WordKind.BUILDING, place.building());
    }
    codes.forEach(
        (code, town) -> {
          if (isNew.test(WordKind.ADDRESS_CODE, code + town)) {
            words.accept(new Word(WordKind.ADDRESS_CODE, code, town));
          }
        });
  }

  /** The code of a ward or municipality as a number. */
  static int ward(Address address) {
    return Integer.parseInt(address.municipalityCode().value());
  }

  /** Without names and addresses, which have no place in a log. */
  @Override
  public String toString() {
    return "PersonKeys[" + addressNumber + "]";
  }
}
