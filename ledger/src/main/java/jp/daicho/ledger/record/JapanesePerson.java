package jp.daicho.ledger.record;

import java.util.Objects;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What only a Japanese resident's record has (1.1.1).
 *
 * @param name 氏名 with 振り仮名
 * @param formerSurname 旧氏
 * @param domicile 戸籍の表示（本籍・筆頭者）, never empty (1.1.6) but possibly なし or 不明 (1.1.12)
 * @param becameResidentOn 住民となった年月日
 */
public record JapanesePerson(
    PersonName name,
    @Nullable FormerSurname formerSurname,
    RegisteredDomicile domicile,
    RegisterDate becameResidentOn)
    implements Person {
  /** A Japanese resident. */
  public JapanesePerson {
    Objects.requireNonNull(name);
    Objects.requireNonNull(domicile);
    Objects.requireNonNull(becameResidentOn);
  }

  @Override
  public ResidentKind kind() {
    return ResidentKind.JAPANESE;
  }

  @Override
  public String displayName() {
    return name.full();
  }

  @Override
  public @Nullable String displayReading() {
    Furigana furigana = name.furigana();
    return furigana == null ? null : furigana.kana();
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "JapanesePerson";
  }
}
