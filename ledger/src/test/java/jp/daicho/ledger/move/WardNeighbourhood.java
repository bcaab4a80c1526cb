package jp.daicho.ledger.move;

import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * 竹市, a designated city, on 10 April of 令和8年: the family of {@link Entries} lives in 中央区, 鈴木次郎 with
 * his mother in 林区. All moved in on the 1st.
 */
final class WardNeighbourhood {
  final Village village = Village.city(Entries.TODAY, 1);

  /** 太郎（世帯主）, 妻, 一郎（子）, 花子（子の妻）, さくら（子の子） in 中央区. */
  final List<ResidentRecord> family =
      village.register(in(TestReference.WARD, "松町", "１番地", Entries.family()));

  /** 鈴木次郎（世帯主） and 松子（母） in 林区. */
  final List<ResidentRecord> suzuki =
      village.register(
          in(
              TestReference.OTHER_WARD,
              "杉町",
              "５番地",
              Entries.of(
                  Entries.japanese("鈴木", "次郎", "世帯主", "男", "S40.2.3", 31),
                  Entries.japanese("鈴木", "松子", "母", "女", "S15.2.3", 32))));

  /** A move of residents on the 10th. */
  EnteredMove move(String type, List<ResidentRecord> persons) {
    return Forms.of(village, type, "R8.4.10", persons);
  }

  /** To an address in a ward. */
  static EnteredMove to(MunicipalityCode ward, String town, String lot, EnteredMove entry) {
    return Forms.at(town, lot, entry).with(CommonField.WARD, ward.value());
  }

  /** Newcomers from 松市 to an address in a ward. */
  static EnteredMove in(MunicipalityCode ward, String town, String lot, EnteredMove entry) {
    return to(ward, town, lot, entry)
        .with(CommonField.PREVIOUS_MUNICIPALITY_CODE, TestReference.HERE.value())
        .with(CommonField.POSTAL_CODE, "");
  }
}
