package jp.daicho.ledger.move;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ForeignPerson.Nationality;

/** A small world: a few municipalities, towns, characters, statuses and nationalities. */
final class TestReference {
  /** 松市 in 福島県, where people move in. Names are made up, codes are not. */
  static final MunicipalityCode HERE = MunicipalityCode.ofJisCode("07202");

  /** 竹市 in 千葉県, a designated city, and its ward. */
  static final MunicipalityCode CITY = MunicipalityCode.ofJisCode("12100");

  static final MunicipalityCode WARD = MunicipalityCode.ofJisCode("12101");

  /** Another ward of 竹市. */
  static final MunicipalityCode OTHER_WARD = MunicipalityCode.ofJisCode("12102");

  /** 千代田区 in 東京都, where the records of FullRecords are from. */
  static final MunicipalityCode TOKYO = MunicipalityCode.ofJisCode("13101");

  /** A character that no table has. */
  static final String UNKNOWN = "\uE000";

  private static final Map<MunicipalityCode, AddressDictionary.Place> PLACES =
      Map.of(
          TOKYO, new AddressDictionary.Place("東京都", "千代田区"),
          HERE, new AddressDictionary.Place("福島県", "松市"),
          CITY, new AddressDictionary.Place("千葉県", "竹市"),
          WARD, new AddressDictionary.Place("千葉県", "竹市中央区"),
          OTHER_WARD, new AddressDictionary.Place("千葉県", "竹市林区"));

  private static final Map<String, PostalCode> TOWNS =
      Map.of("松町", PostalCode.of("9650001"), "杉町", PostalCode.of("9650002"));

  private TestReference() {}

  static ReferenceData reference() {
    return new ReferenceData(
        EraCalendar.standard(),
        character -> !character.equals(UNKNOWN),
        new Dictionary(),
        new Statuses(),
        TestReference::nationality);
  }

  private static Optional<Nationality> nationality(String nameOrCode) {
    return switch (nameOrCode) {
      case "CHN", "中国" -> Optional.of(new Nationality("CHN", "中国"));
      case "無国籍" -> Optional.of(new Nationality("XXA", "無国籍"));
      default -> Optional.empty();
    };
  }

  private static final class Dictionary implements AddressDictionary {
    @Override
    public Optional<Place> municipality(MunicipalityCode code) {
      return Optional.ofNullable(PLACES.get(code));
    }

    @Override
    public Set<MunicipalityCode> wards(MunicipalityCode city) {
      return city.equals(CITY) ? Set.of(WARD, OTHER_WARD) : Set.of();
    }

    @Override
    public boolean knowsTown(MunicipalityCode code, String town) {
      return TOWNS.keySet().stream().anyMatch(town::startsWith);
    }

    @Override
    public Set<PostalCode> postalCodes(MunicipalityCode code, String town) {
      PostalCode postalCode = TOWNS.get(town);
      return postalCode == null ? Set.of() : Set.of(postalCode);
    }

    @Override
    public Optional<Located> locate(String line) {
      return PLACES.entrySet().stream()
          .filter(place -> line.startsWith(place.getValue().prefecture() + place.getValue().name()))
          .max(java.util.Comparator.comparing(place -> place.getValue().name().length()))
          .map(
              place -> {
                AddressDictionary.Place there = place.getValue();
                String rest = line.substring((there.prefecture() + there.name()).length());
                return Located.of(place.getKey(), rest, TOWNS.keySet().stream());
              });
    }
  }

  private static final class Statuses implements ResidenceStatusList {
    @Override
    public boolean contains(String status) {
      return makesResident(status) || status.equals("短期滞在");
    }

    @Override
    public boolean makesResident(String status) {
      return Set.of("永住者", "留学", "日本人の配偶者等").contains(status);
    }
  }
}
