package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

/** People made up for {@link VillageLife}, each with numbers of their own. */
final class VillagePeople {
  private static final String[] SURNAMES = {"渡邉\uDB40\uDD00", "青木", "髙橋", "鈴木", "佐藤", "田中"};
  private static final String[] NAMES = {"太郎", "花子", "一郎", "さくら", "次郎", "松子", "𠮷子", "蓮"};

  private final Random random;
  private int serial;

  VillagePeople(Random random) {
    this.random = random;
  }

  /** The relationship of a member of a new household, by the place in it. */
  String relationship(int place) {
    return place == 0 ? "世帯主" : place == 1 ? "縁故者" : "子";
  }

  PersonEntry newcomer(boolean foreign, String relationship, LocalDate today, MoveType type) {
    LocalDate birth =
        relationship.equals("子")
            ? today.minusDays(40 + random.nextInt(6000))
            : today.minusDays(7500 + random.nextInt(25_000));
    PersonEntry person =
        foreign
            ? Entries.foreign(alphabet(), relationship, sex(), birth.toString(), nextSerial())
            : Entries.japanese(
                surname(), name(), relationship, sex(), birth.toString(), nextSerial());
    if (foreign && random.nextInt(3) == 0) {
      person =
          person
              .with(ALIAS, surname() + "　" + name())
              .with(ALIAS_RECORDED_ON, "1990-01-08")
              .with(ALIAS_RECORDED_IN, TestReference.WARD.value());
    }
    if (!foreign && random.nextInt(5) == 0) {
      person = person.with(PersonField.FORMER_SURNAME, surname());
    }
    return type.takesCodeFromPool() ? person.with(RESIDENT_RECORD_CODE, "") : person;
  }

  /** A child just born, with no numbers yet. */
  PersonEntry child(boolean foreign) {
    PersonEntry child =
        new PersonEntry(Map.of(RELATIONSHIP, "縁故者", SEX, sex(), KIND, foreign ? "外国人" : "日本人"));
    return foreign
        ? child
            .with(NAME_ALPHABET, alphabet())
            .with(NATIONALITY, "中国")
            .with(RESIDENCE_CLASS, "出生による経過滞在者")
        : child
            .with(SURNAME, surname())
            .with(GIVEN_NAME, name())
            .with(DOMICILE, "福島県松市松町１番地")
            .with(HEAD_OF_REGISTER, "青木　太郎");
  }

  String surname() {
    return SURNAMES[random.nextInt(SURNAMES.length)];
  }

  String name() {
    return NAMES[random.nextInt(NAMES.length)];
  }

  String alphabet() {
    return "ZHANG " + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
  }

  String sex() {
    return random.nextBoolean() ? "男" : "女";
  }

  /** The serial of the next number of any kind; codes of the pool begin far above. */
  int nextSerial() {
    return ++serial;
  }
}
