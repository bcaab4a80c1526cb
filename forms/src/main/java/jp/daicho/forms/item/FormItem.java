package jp.daicho.forms.item;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An item a form can print. The identifier is what the form's data file calls it; the label is what
 * a clerk calls it.
 */
public enum FormItem {
  /** 住所. */
  ADDRESS("address", "住所"),
  /** 世帯主. */
  HOUSEHOLDER("householder", "世帯主"),
  /** The day the paper is issued, in the Japanese calendar. */
  ISSUE_DATE("issue.date", "発行年月日"),
  /** 氏名の振り仮名. */
  FURIGANA("person.furigana", "氏名の振り仮名"),
  /** 氏名. */
  NAME("person.name", "氏名"),
  /** 旧氏の振り仮名. */
  FORMER_SURNAME_FURIGANA("person.former-surname-furigana", "旧氏の振り仮名"),
  /** 旧氏, always printed when registered. */
  FORMER_SURNAME("person.former-surname", "旧氏"),
  /** 通称の振り仮名. */
  ALIAS_FURIGANA("person.alias-furigana", "通称の振り仮名"),
  /** 通称. */
  ALIAS("person.alias", "通称"),
  /** 生年月日; of a foreign resident in the western calendar (1.1.9). */
  BIRTH_DATE("person.birth-date", "生年月日"),
  /** 性別. */
  SEX("person.sex", "性別"),
  /** 続柄. */
  RELATIONSHIP("person.relationship", "続柄"),
  /** 個人番号, on special request only. */
  INDIVIDUAL_NUMBER("person.individual-number", "個人番号"),
  /** 住民票コード, on special request only. */
  RESIDENT_RECORD_CODE("person.resident-record-code", "住民票コード"),
  /** 住民となった年月日. */
  BECAME_RESIDENT_ON("person.became-resident-on", "住民となった年月日"),
  /** 住所を定めた年月日, empty for a person who never moved within the municipality. */
  ADDRESS_FIXED_ON("person.address-fixed-on", "住所を定めた年月日"),
  /** 届出の年月日. */
  NOTIFIED_ON("person.notified-on", "届出日"),
  /** 本籍. */
  REGISTERED_DOMICILE("person.registered-domicile", "本籍"),
  /** 筆頭者. */
  HEAD_OF_REGISTER("person.head-of-register", "筆頭者"),
  /** 転入前住所. */
  PREVIOUS_ADDRESS("person.previous-address", "転入前住所"),
  /** 国籍・地域. */
  NATIONALITY("person.nationality", "国籍・地域"),
  /** 法第30条の45に規定する区分. */
  RESIDENCE_CLASS("person.residence-class", "法第30条の45区分"),
  /** 在留資格. */
  RESIDENCE_STATUS("person.residence-status", "在留資格"),
  /** 在留期間等. */
  RESIDENCE_PERIOD("person.residence-period", "在留期間等"),
  /** 在留期間の満了の日, in the western calendar (1.1.9). */
  RESIDENCE_EXPIRES_ON("person.residence-expires-on", "満了日"),
  /** 在留カード等の番号. */
  RESIDENCE_CARD_NUMBER("person.residence-card-number", "在留カード等番号"),
  /** 外国人住民となった年月日. */
  BECAME_FOREIGN_RESIDENT_ON("person.became-foreign-resident-on", "外国人住民となった年月日"),
  /** 備考. */
  REMARKS("person.remarks", "備考"),
  /** 統合記載欄: history, points to note and remarks, a list that may go on over pages (1.1.14). */
  ENTRIES("person.entries", "統合記載欄");

  private static final Map<String, FormItem> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(FormItem::id, Function.identity()));

  private final String id;
  private final String label;

  FormItem(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The name in a form's data file. */
  public String id() {
    return id;
  }

  /** The Japanese name, for messages to clerks. */
  public String label() {
    return label;
  }

  /** True if each person has one, false if the paper has one. */
  public boolean isOfPerson() {
    return id.startsWith("person.");
  }

  /** The item with the given name. */
  public static Optional<FormItem> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
