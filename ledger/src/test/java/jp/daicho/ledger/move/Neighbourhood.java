package jp.daicho.ledger.move;

import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * 松市 on 10 April of 令和8年 with a few people in it, all of whom moved in on the 1st: the family of
 * {@link Entries} and 青木太郎 live on the same land, 鈴木次郎 with his mother in 杉町.
 */
final class Neighbourhood {
  final Village village = Village.empty();

  /**
   * 太郎（世帯主）, 妻 of Chinese nationality with an alias, 一郎（子）, 花子（子の妻） with a former surname,
   * さくら（子の子）.
   */
  final List<ResidentRecord> family = village.register(Entries.family());

  /** 青木太郎, who lives alone. */
  final ResidentRecord aoki = village.register(Entries.single()).getFirst();

  /** 鈴木次郎（世帯主） and 松子（母）. */
  final List<ResidentRecord> suzuki =
      village.register(
          in(
              Entries.japanese("鈴木", "次郎", "世帯主", "男", "S40.2.3", 31),
              Entries.japanese("鈴木", "松子", "母", "女", "S15.2.3", 32)));

  /** 佐藤, who lives alone and moved out on the 5th. */
  final ResidentRecord left =
      one(Forms.toWard(Forms.of(village, "moving-out", "R8.4.5", alone("佐藤", 41))));

  /** 田中, who lived alone and died on the 6th. */
  final ResidentRecord dead = one(Forms.of(village, "death", "R8.4.6", alone("田中", 51)));

  /** 高木, who lives alone and is to move out on the 20th. */
  final ResidentRecord leaving =
      one(Forms.toWard(Forms.of(village, "moving-out", "R8.4.20", alone("高木", 61))));

  /** ZHANG, who lives alone and has no alias. */
  final ResidentRecord zhang = one(in(Entries.foreign("ZHANG LI", "世帯主", "女", "1990-05-03", 71)));

  ResidentRecord head() {
    return family.getFirst();
  }

  ResidentRecord wife() {
    return family.get(1);
  }

  ResidentRecord son() {
    return family.get(2);
  }

  ResidentRecord hanako() {
    return family.get(3);
  }

  ResidentRecord sakura() {
    return family.get(4);
  }

  /** A move of residents of the neighbourhood on the 10th. */
  EnteredMove move(String type, ResidentRecord... persons) {
    return Forms.of(village, type, "R8.4.10", persons);
  }

  /** A move of one resident with a text in one field. */
  EnteredMove move(String type, ResidentRecord person, PersonField field, String text) {
    return move(type, person).with(0, field, text);
  }

  /** Registers a move and gives the version of the first one in it. */
  ResidentRecord one(EnteredMove entry) {
    return village.register(entry).getFirst();
  }

  private ResidentRecord alone(String surname, int serial) {
    return one(in(Entries.japanese(surname, "一", "世帯主", "男", "S50.1.1", serial)));
  }

  private static EnteredMove in(PersonEntry... persons) {
    return Entries.of(persons)
        .with(CommonField.TOWN, "杉町")
        .with(CommonField.POSTAL_CODE, "965-0002");
  }
}
