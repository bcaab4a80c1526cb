package jp.daicho.ledger.record;

import java.util.Objects;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.Furigana;
import org.jspecify.annotations.Nullable;

/**
 * What only a foreign resident's record has (1.1.2).
 *
 * @param name 氏名（漢字）and 氏名（アルファベット）
 * @param alias 通称, with where and when it was recorded and deleted
 * @param nationality 国籍・地域; null where left empty (1.1.6)
 * @param basis the items of the class of Article 30-45
 * @param becameForeignResidentOn 外国人住民となった年月日
 * @param formerRegistrationOn 旧外登法による登録年月日
 * @param residenceReported 住居地の届出の有無
 * @param movedInByLandingPermission 上陸許可証による転入の旨
 * @param addressee 氏名優先区分, which name letters use (optional, 1.1.19)
 */
public record ForeignPerson(
    ForeignName name,
    @Nullable Alias alias,
    @Nullable Nationality nationality,
    ResidenceBasis basis,
    RegisterDate becameForeignResidentOn,
    @Nullable RegisterDate formerRegistrationOn,
    @Nullable Boolean residenceReported,
    boolean movedInByLandingPermission,
    @Nullable String addressee)
    implements Person {
  /** A foreign resident. */
  public ForeignPerson {
    Objects.requireNonNull(name);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(becameForeignResidentOn);
  }

  /**
   * 国籍・地域.
   *
   * @param code the code of the country or region (the code list is provisional)
   * @param name its name as registered
   */
  public record Nationality(String code, String name) {
    /** A nationality. */
    public Nationality {
      Objects.requireNonNull(code);
      Objects.requireNonNull(name);
    }
  }

  /** The same with another alias, or without one. */
  public ForeignPerson aliased(@Nullable Alias other) {
    return new ForeignPerson(
        name,
        other,
        nationality,
        basis,
        becameForeignResidentOn,
        formerRegistrationOn,
        residenceReported,
        movedInByLandingPermission,
        addressee);
  }

  @Override
  public ResidentKind kind() {
    return ResidentKind.FOREIGN;
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
    return "ForeignPerson";
  }
}
