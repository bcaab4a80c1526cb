package jp.daicho.reference;

import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A prefecture, a municipality, or a ward of a designated city.
 *
 * @param code its municipality code
 * @param kind what it is
 * @param prefecture the name of the prefecture it belongs to; of a prefecture its own
 * @param city the designated city a ward belongs to, else null
 * @param name its name, a ward's with that of its city (札幌市中央区)
 * @param kana the reading of the name in hiragana
 */
public record Municipality(
    MunicipalityCode code,
    Kind kind,
    String prefecture,
    @Nullable String city,
    String name,
    String kana) {

  /** What bears a municipality code. */
  public enum Kind {
    /** 都道府県. */
    PREFECTURE,
    /** 市町村 or a special ward of Tokyo. */
    MUNICIPALITY,
    /** A ward of a designated city. */
    WARD
  }

  /** Prefecture and name in one, as an address begins; of a prefecture its name. */
  public String fullName() {
    return kind == Kind.PREFECTURE ? name : prefecture + name;
  }
}
