package jp.daicho.ledger.identity;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a person.
 *
 * @param names 氏名 and what else the person is known by, former surname and alias
 * @param birthDate 生年月日
 * @param sex 性別
 * @param places where the person lives, came from or went to
 * @param individualNumber 個人番号, or null where it says nothing
 */
public record ComparedPerson(
    List<ComparedName> names,
    RegisterDate birthDate,
    Sex sex,
    Set<Place> places,
    @Nullable String individualNumber) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

  /** A person; the collections are copied. */
  public ComparedPerson {
    names = List.copyOf(names);
    places = Set.copyOf(places);
  }

  /**
   * A place in Japan.
   *
   * @param town municipality and 町字, so that they can be compared
   * @param lot the numbers of the lot, however they are written; empty if there are none
   */
  public record Place(String town, String lot) {
    static Place of(Address address) {
      String lot = address.lotNumbers().key().substring(0, 15);
      return new Place(
          address.municipalityCode().value() + bare(address.town()), lot.matches("0*") ? "" : lot);
    }

    private static String bare(String text) {
      return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
  }

  /** A person of the register. */
  public static ComparedPerson of(ResidentRecord record) {
    Deletion deletion = record.deletion();
    IndividualNumber number = record.numbers().individualNumber();
    return of(
        record.person(),
        record.birthDate(),
        record.sex(),
        record.residence().address(),
        deletion == null
            ? List.of(record.residence().previousAddress())
            : List.of(
                record.residence().previousAddress(),
                deletion.plannedDestination(),
                deletion.confirmedDestination()),
        number == null ? null : number.value());
  }

  /**
   * A person of whom an entry or a record tells.
   *
   * @param address 住所, or null
   * @param outside 転入前住所 and 転出先住所
   */
  public static ComparedPerson of(
      Person person,
      RegisterDate birthDate,
      Sex sex,
      @Nullable Address address,
      List<OutsideAddress> outside,
      @Nullable String individualNumber) {
    Set<Place> places = new LinkedHashSet<>();
    if (address != null) {
      places.add(Place.of(address));
    }
    for (OutsideAddress one : outside) {
      if (one instanceof OutsideAddress.InJapan inJapan) {
        places.add(Place.of(inJapan.address()));
      }
    }
    return new ComparedPerson(ComparedName.of(person), birthDate, sex, places, individualNumber);
  }

  /**
   * The same person where 個人番号 tells nothing: of two residents no two can have the same, so that a
   * person who is there twice has two.
   */
  public ComparedPerson withoutNumber() {
    return new ComparedPerson(names, birthDate, sex, places, null);
  }

  /** Without the person, who has no place in a log. */
  @Override
  public String toString() {
    return "ComparedPerson";
  }
}
