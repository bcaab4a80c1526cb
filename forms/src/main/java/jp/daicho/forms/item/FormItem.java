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
  /** 宛先の郵便番号, with its mark; empty where it is not known. */
  RECIPIENT_POSTAL_CODE("recipient.postal-code", "宛先の郵便番号"),
  /** 宛先の住所. */
  RECIPIENT_ADDRESS("recipient.address", "宛先の住所"),
  /** 宛先の氏名, with 様. */
  RECIPIENT_NAME("recipient.name", "宛先の氏名"),
  /** 異動事由. */
  MOVE_REASON("move.reason", "異動事由"),
  /** 異動日. */
  MOVED_ON("move.moved-on", "異動日"),
  /** The day of the notification, request or notice the move rests on. */
  MOVE_NOTIFIED_ON("move.notified-on", "届出日"),
  /** 処理日. */
  MOVE_PROCESSED_ON("move.processed-on", "処理年月日"),
  /** 異動番号. */
  MOVE_NUMBER("move.number", "異動番号"),
  /** On what the move rests: 届出, 職権 and the like. */
  MOVE_GROUND("move.ground", "根拠"),
  /** Why something is done ex officio (4.2.0.1). */
  EX_OFFICIO_REASON("ex-officio.reason", "職権により行う理由"),
  /** The householder before the move. */
  HOUSEHOLDER_BEFORE("householder.before", "前世帯主"),
  /** The day by which a notification is asked for. */
  DEADLINE("deadline", "届出の期限"),
  /** 支援措置の開始年月日. */
  SUPPORT_FROM("support.from", "支援措置の開始年月日"),
  /** 支援措置の終了年月日. */
  SUPPORT_TO("support.to", "支援措置の終了年月日"),
  /** The first day on which an extension can be asked for (3.4). */
  SUPPORT_EXTENDABLE_FROM("support.extendable-from", "延長の申出ができる最初の日"),
  /** The first day of a registration for notices of issue (8.1.1). */
  REGISTERED_FROM("registration.from", "登録期間の開始日"),
  /** Its last day. */
  REGISTERED_TO("registration.to", "登録期間の満了日"),
  /** When a certificate was issued (8.1.3). */
  TOLD_ISSUED_ON("person.told-issued-on", "交付年月日"),
  /** Who had asked for it. */
  TOLD_REQUESTER("person.told-requester", "交付請求者の区分"),
  /** What it was. */
  TOLD_KIND("person.told-kind", "証明書の種別"),
  /** How many copies. */
  TOLD_COPIES("person.told-copies", "交付した通数"),
  /** 届出人. */
  NOTIFIER("notifier", "届出人氏名"),
  /** 宛名番号. */
  PERSON_ADDRESS_NUMBER("person.address-number", "宛名番号"),
  /** 世帯番号, where people of several households are on one paper. */
  PERSON_HOUSEHOLD_NUMBER("person.household-number", "世帯番号"),
  /** 住所, where people of several households are on one paper. */
  PERSON_ADDRESS("person.address", "住所"),
  /** Why and when the householder of the person's household left. */
  HOUSEHOLDER_LEFT("person.householder-left", "前世帯主の異動"),
  /** The word 再交付, on a paper that was issued before (4.1.3.0.3). */
  REISSUE("reissue", "再交付"),
  /** When and under which number the paper was issued first. */
  FIRST_ISSUE("reissue.first-issue", "当初の交付"),
  /** 転出先. */
  TRANSFER_DESTINATION("transfer.destination", "転出先"),
  /** 転出予定年月日, or 転出年月日 where the day has passed. */
  TRANSFER_DATE("transfer.date", "転出予定年月日"),
  /** The day on which the moving-out was notified. */
  TRANSFER_NOTIFIED_ON("transfer.notified-on", "届出年月日"),
  /** How many move out together. */
  TRANSFER_PEOPLE("transfer.people", "異動者数"),
  /** The words 特例による転出処理済 (4.1.3.0.4). */
  TRANSFER_SPECIAL("transfer.special", "特例による転出"),
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
  /** 通称の記載及び削除に関する事項. */
  ALIAS_RECORD("person.alias-record", "通称の記載及び削除に関する事項"),
  /** 国民健康保険. */
  HEALTH_INSURANCE("person.health-insurance", "国民健康保険"),
  /** 後期高齢者医療. */
  ELDERLY_MEDICAL_CARE("person.elderly-medical-care", "後期高齢者医療"),
  /** 介護保険. */
  CARE_INSURANCE("person.care-insurance", "介護保険"),
  /** 国民年金. */
  PENSION("person.pension", "国民年金"),
  /** 児童手当. */
  CHILD_ALLOWANCE("person.child-allowance", "児童手当"),
  /** 備考. */
  REMARKS("person.remarks", "備考"),
  /** 統合記載欄: history, points to note and remarks, a list that may go on over pages (1.1.14). */
  ENTRIES("person.entries", "統合記載欄"),
  /** The list of a 別紙, which follows everybody on the paper (5.1). */
  ANNEX("annex", "別紙");

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
