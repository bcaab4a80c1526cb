package jp.daicho.ledger.move;

import java.util.Optional;
import jp.daicho.ledger.record.ItemProtection;

/**
 * What can be entered for each person of a move: who it is, for residents, and the items of 1.1.1
 * and 1.1.2.
 */
public enum PersonField implements EntryField {
  /** 宛名番号 of a person of the register, chosen from it (4.0.1). */
  ADDRESS_NUMBER("addressNumber", "atenabango", "宛名番号"),
  /** 履歴番号 of the version that was read when the move was entered; empty for the latest. */
  VERSION("version", "rirekibango", "履歴番号"),
  /** 従前の宛名番号 of a returning resident, picked from the deleted records (4.1.1.2). */
  RETURNING_ADDRESS_NUMBER("returningAddressNumber", "saitennyusha_atenabango", "従前の宛名番号"),
  /** 住民種別: 1 Japanese, 2 foreign. */
  KIND("kind", "jumin_shubetsu", "住民種別"),
  /** 氏. */
  SURNAME("surname", "uji_nihonjin", "氏"),
  /** 名. */
  GIVEN_NAME("givenName", "na_nihonjin", "名"),
  /** 氏の振り仮名. */
  SURNAME_FURIGANA("surnameFurigana", "uji_nihonjin_furigana", "氏の振り仮名"),
  /** 名の振り仮名. */
  GIVEN_NAME_FURIGANA("givenNameFurigana", "na_nihonjin_furigana", "名の振り仮名"),
  /** 氏名（アルファベット）. */
  NAME_ALPHABET("nameAlphabet", "shimei_gaikokujinarufuabetto", "氏名（アルファベット）"),
  /** 氏名（漢字）. */
  NAME_KANJI("nameKanji", "shimei_gaikokujinkanji", "氏名（漢字）"),
  /** The reading of a foreign resident’s name. */
  NAME_FURIGANA("nameFurigana", "shimei_gaikokujin_furigana", "氏名のフリガナ"),
  /** Whether the person confirmed the reading: 1 or 0 (1.1.18). */
  FURIGANA_CONFIRMED("furiganaConfirmed", "shimei_furigana_kakuninfuragu", "氏名の振り仮名の確認"),
  /** 旧氏. */
  FORMER_SURNAME("formerSurname", "kyuji", "旧氏"),
  /** 旧氏の振り仮名. */
  FORMER_SURNAME_FURIGANA("formerSurnameFurigana", "kyuji_furigana", "旧氏の振り仮名"),
  /** 旧氏の振り仮名の確認. */
  FORMER_SURNAME_FURIGANA_CONFIRMED(
      "formerSurnameFuriganaConfirmed", "kyuji_furigana_kakuninfuragu", "旧氏の振り仮名の確認"),
  /** 通称. */
  ALIAS("alias", "tsusho", "通称"),
  /** 通称のフリガナ. */
  ALIAS_FURIGANA("aliasFurigana", "tsusho_furigana", "通称のフリガナ"),
  /** 通称のフリガナの確認. */
  ALIAS_FURIGANA_CONFIRMED("aliasFuriganaConfirmed", "tsusho_furigana_kakuninfuragu", "通称のフリガナの確認"),
  /** 通称を記載した年月日. */
  ALIAS_RECORDED_ON("aliasRecordedOn", "tsusho_kisainengappi", "通称を記載した年月日"),
  /** 通称を記載した市区町村コード. */
  ALIAS_RECORDED_IN("aliasRecordedIn", "tsusho_kisaishikuchosonkodo", "通称を記載した市区町村コード"),
  /** 通称を削除した年月日. */
  ALIAS_DELETED_ON("aliasDeletedOn", "tsusho_sakujonengappi", "通称を削除した年月日"),
  /** 通称を削除した市区町村コード. */
  ALIAS_DELETED_IN("aliasDeletedIn", "tsusho_sakujoshikuchosonkodo", "通称を削除した市区町村コード"),
  /** 生年月日. */
  BIRTH_DATE("birthDate", "seinengappi", "生年月日"),
  /** 性別. */
  SEX("sex", "seibetsu", "性別"),
  /** 世帯主との続柄. */
  RELATIONSHIP("relationship", "zokugara", "世帯主との続柄"),
  /** 住民となった年月日, of a foreign resident 外国人住民となった年月日; usually 異動日. */
  BECAME_RESIDENT_ON("becameResidentOn", "jumintonattanengappi", "住民となった年月日"),
  /** 住所を定めた年月日; of who never moved inside, 住民となった年月日 (4.1.1.1). */
  ADDRESS_SET_ON("addressSetOn", "jushoosadametanengappi", "住所を定めた年月日"),
  /** 届出の年月日 of becoming a resident. */
  BECOMING_NOTIFIED_ON("becomingNotifiedOn", "todokedenengappi", "届出の年月日"),
  /** 本籍. */
  DOMICILE("domicile", "honseki", "本籍"),
  /** 筆頭者. */
  HEAD_OF_REGISTER("headOfRegister", "hittosha", "筆頭者"),
  /** 個人番号. */
  INDIVIDUAL_NUMBER("individualNumber", "kojinbango", "個人番号"),
  /** 住民票コード. */
  RESIDENT_RECORD_CODE("residentRecordCode", "juminhyokodo", "住民票コード"),
  /** 国籍・地域. */
  NATIONALITY("nationality", "kokusekimei", "国籍・地域"),
  /** 法第30条の45に規定する区分. */
  RESIDENCE_CLASS("residenceClass", "dai30jono45kubun", "法第30条の45に規定する区分"),
  /** 在留資格. */
  RESIDENCE_STATUS("residenceStatus", "zairyushikaku", "在留資格"),
  /** 在留期間. */
  RESIDENCE_PERIOD("residencePeriod", "zairyukikan", "在留期間"),
  /** 在留期間の満了の日. */
  RESIDENCE_EXPIRES_ON("residenceExpiresOn", "zairyukikan_manryobi", "在留期間の満了の日"),
  /** 在留カードの番号 or 特別永住者証明書の番号, by the class of Article 30-45. */
  RESIDENCE_CARD_NUMBER("residenceCardNumber", "zairyukadotobango", "在留カード等の番号"),
  /** 上陸期間・仮滞在期間. */
  STAY_PERIOD("stayPeriod", "jorikukikan_karitaizaikikan", "上陸期間・仮滞在期間"),
  /** 旧外登法による登録年月日. */
  FORMER_REGISTRATION_ON("formerRegistrationOn", "kyugaitoho_torokunengappi", "旧外登法による登録年月日"),
  /** 住居地の届出の有無. */
  RESIDENCE_REPORTED("residenceReported", "jukyochi_todokedenoumu", "住居地の届出の有無"),
  /** 上陸許可証による転入. */
  LANDING_PERMISSION("landingPermission", "jorikukyokasho_tennyu", "上陸許可証による転入"),
  /** 氏名優先区分. */
  ADDRESSEE("addressee", "shimei_yusenkubun", "氏名優先区分"),
  /** 選挙人名簿への登録. */
  ELECTORAL_ROLL("electoralRoll", "senkyoninmeibo_torokunoumu", "選挙人名簿への登録"),
  /** 国民健康保険. */
  HEALTH_INSURANCE("healthInsurance", "kokuho_gaitonoumu", "国民健康保険"),
  /** 国民健康保険の資格取得年月日. */
  HEALTH_INSURANCE_ACQUIRED_ON(
      "healthInsuranceAcquiredOn", "kokuho_shutokunengappi", "国民健康保険の資格取得年月日"),
  /** 国民健康保険の資格喪失年月日. */
  HEALTH_INSURANCE_LOST_ON("healthInsuranceLostOn", "kokuho_soshitsunengappi", "国民健康保険の資格喪失年月日"),
  /** 後期高齢者医療. */
  ELDERLY_MEDICAL_CARE("elderlyMedicalCare", "kokikorei_gaitonoumu", "後期高齢者医療"),
  /** 後期高齢者医療の資格取得年月日. */
  ELDERLY_MEDICAL_CARE_ACQUIRED_ON(
      "elderlyMedicalCareAcquiredOn", "kokikorei_shutokunengappi", "後期高齢者医療の資格取得年月日"),
  /** 後期高齢者医療の資格喪失年月日. */
  ELDERLY_MEDICAL_CARE_LOST_ON(
      "elderlyMedicalCareLostOn", "kokikorei_soshitsunengappi", "後期高齢者医療の資格喪失年月日"),
  /** 介護保険. */
  CARE_INSURANCE("careInsurance", "kaigo_gaitonoumu", "介護保険"),
  /** 介護保険の資格取得年月日. */
  CARE_INSURANCE_ACQUIRED_ON("careInsuranceAcquiredOn", "kaigo_shutokunengappi", "介護保険の資格取得年月日"),
  /** 介護保険の資格喪失年月日. */
  CARE_INSURANCE_LOST_ON("careInsuranceLostOn", "kaigo_soshitsunengappi", "介護保険の資格喪失年月日"),
  /** 国民年金. */
  PENSION("pension", "nenkin_gaitonoumu", "国民年金"),
  /** 基礎年金番号. */
  BASIC_PENSION_NUMBER("basicPensionNumber", "kisonenkinbango", "基礎年金番号"),
  /** 国民年金の種別. */
  PENSION_CATEGORY("pensionCategory", "nenkin_shubetsu", "国民年金の種別"),
  /** 国民年金の種別変更年月日. */
  PENSION_CATEGORY_CHANGED_ON(
      "pensionCategoryChangedOn", "nenkin_shubetsuhenkonengappi", "国民年金の種別変更年月日"),
  /** 国民年金の資格取得年月日. */
  PENSION_ACQUIRED_ON("pensionAcquiredOn", "nenkin_shutokunengappi", "国民年金の資格取得年月日"),
  /** 国民年金の資格喪失年月日. */
  PENSION_LOST_ON("pensionLostOn", "nenkin_soshitsunengappi", "国民年金の資格喪失年月日"),
  /** 児童手当の受給開始年月. */
  CHILD_ALLOWANCE_STARTS_IN("childAllowanceStartsIn", "jidoteate_kaishinengetsu", "児童手当の受給開始年月"),
  /** 児童手当の受給終了年月. */
  CHILD_ALLOWANCE_ENDS_IN("childAllowanceEndsIn", "jidoteate_shuryonengetsu", "児童手当の受給終了年月"),
  /** 個人番号カードの発行状況. */
  INDIVIDUAL_NUMBER_CARD("individualNumberCard", "kojinbangokado_hakkojokyo", "個人番号カードの発行状況"),
  /** 住基カードの発行状況. */
  RESIDENT_CARD("residentCard", "jukikado_hakkojokyo", "住基カードの発行状況"),
  /** 署名用電子証明書シリアル番号. */
  SIGNATURE_SERIAL("signatureSerial", "shomeiyo_shiriarubango", "署名用電子証明書シリアル番号"),
  /** 利用者証明用電子証明書シリアル番号. */
  AUTHENTICATION_SERIAL(
      "authenticationSerial", "riyoshashomeiyo_shiriarubango", "利用者証明用電子証明書シリアル番号"),
  /** 成年被後見人. */
  ADULT_WARD("adultWard", "seinenhikokennin", "成年被後見人"),
  /** 抑止フラグ: 1 or 0 (1.1.1, 3.1). */
  RESTRICTED("restricted", "yokushifuragu", "抑止フラグ"),
  /** 最終登録住所地. */
  LAST_REGISTERED_ADDRESS("lastRegisteredAddress", "saishutorokujushochi", "最終登録住所地"),
  /** 備考. */
  REMARKS("remarks", "biko", "備考"),
  /** 特別な事由 of the move for this person, see {@link jp.daicho.ledger.record.SpecialCircumstance}. */
  SPECIAL_CIRCUMSTANCE("specialCircumstance", "tokubetsujiyu", "特別な事由");

  private final String path;
  private final String fileName;
  private final String label;

  PersonField(String path, String fileName, String label) {
    this.path = path;
    this.fileName = fileName;
    this.label = label;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public String label() {
    return label;
  }

  /** How the item is protected; empty if whoever may enquire may see it (10.4). */
  public Optional<ItemProtection> protection() {
    // One field stands for the items of several classes of residence.
    return this == RESIDENCE_CARD_NUMBER || this == STAY_PERIOD
        ? Optional.of(ItemProtection.RESIDENCE_STATUS)
        : ItemProtection.ofName(fileName);
  }
}
