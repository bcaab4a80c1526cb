package jp.daicho.forms;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;

/** Papers of invented people, for tests. */
final class SamplePapers {

  static final OffsetDateTime CREATED = OffsetDateTime.parse("2026-05-02T10:15:30+09:00");

  private SamplePapers() {}

  /** A paper without people. */
  static FormValues.Builder paper(String certification) {
    return FormValues.builder()
        .set(FormItem.ADDRESS, "愛媛県桜見市中央一丁目２番３号　桜見グランドハイツ　１２０３号室")
        .set(FormItem.HOUSEHOLDER, "渡邉\uDB40\uDD0F　健一")
        .set(FormItem.ISSUE_DATE, "令和８年５月２日")
        .issueNumber(new IssueNumber(LocalDate.of(2026, 5, 2), "桜見市", "本庁1", "プリンタ001", 11))
        .certification(certification)
        .authenticator(new Authenticator("愛媛県", "桜見市長", "桜　見　太　郎"))
        .seal(SampleSeal.of("桜見市長之印"))
        .created(CREATED);
  }

  /** A Japanese resident with the given name. */
  static PersonValues.Builder japanese(String name, String furigana, String relationship) {
    return PersonValues.builder()
        .set(FormItem.NAME, name)
        .set(FormItem.FURIGANA, furigana)
        .set(FormItem.RELATIONSHIP, relationship)
        .set(FormItem.BIRTH_DATE, "昭和５５年１２月２６日")
        .set(FormItem.SEX, "男")
        .set(FormItem.INDIVIDUAL_NUMBER, FieldValue.omitted())
        .set(FormItem.RESIDENT_RECORD_CODE, FieldValue.omitted())
        .set(FormItem.BECAME_RESIDENT_ON, "令和８年４月１日")
        .set(FormItem.ADDRESS_FIXED_ON, FieldValue.empty())
        .set(FormItem.NOTIFIED_ON, "令和８年４月３日")
        .set(FormItem.HEAD_OF_REGISTER, "渡邉\uDB40\uDD0F　健一")
        .set(FormItem.REGISTERED_DOMICILE, "東京都葛\uDB40\uDD02飾区立石五丁目１３番")
        .set(FormItem.PREVIOUS_ADDRESS, "東京都葛\uDB40\uDD02飾区立石五丁目１３番１号　立石コーポ２０２")
        .set(FormItem.FORMER_SURNAME, FieldValue.empty())
        .set(FormItem.FORMER_SURNAME_FURIGANA, FieldValue.empty())
        .set(FormItem.REMARKS, FieldValue.blank())
        .set(FormItem.ENTRIES, FieldValue.blank())
        .setOthers(FieldValue.notApplicable());
  }

  /** A foreign resident. */
  static PersonValues.Builder foreigner(String name) {
    return PersonValues.builder()
        .set(FormItem.NAME, name)
        .set(FormItem.FURIGANA, FieldValue.empty())
        .set(FormItem.ALIAS, "渡邉\uDB40\uDD19　花")
        .set(FormItem.ALIAS_FURIGANA, "ワタナベ　ハナ")
        .set(FormItem.BIRTH_DATE, "1985年3月9日")
        .set(FormItem.SEX, "女")
        .set(FormItem.RELATIONSHIP, "妻")
        .set(FormItem.INDIVIDUAL_NUMBER, FieldValue.omitted())
        .set(FormItem.RESIDENT_RECORD_CODE, FieldValue.omitted())
        .set(FormItem.BECAME_RESIDENT_ON, "令和８年４月１日")
        .set(FormItem.ADDRESS_FIXED_ON, FieldValue.empty())
        .set(FormItem.NOTIFIED_ON, "令和８年４月３日")
        .set(FormItem.PREVIOUS_ADDRESS, "東京都葛\uDB40\uDD02飾区立石五丁目１３番１号　立石コーポ２０２")
        .set(FormItem.NATIONALITY, "ベトナム")
        .set(FormItem.RESIDENCE_CLASS, "中長期在留者")
        .set(FormItem.RESIDENCE_STATUS, "技術・人文知識・国際業務")
        .set(FormItem.RESIDENCE_PERIOD, "５年")
        .set(FormItem.RESIDENCE_EXPIRES_ON, "2029年10月31日")
        .set(FormItem.RESIDENCE_CARD_NUMBER, "AB12345678CD")
        .set(FormItem.BECAME_FOREIGN_RESIDENT_ON, "平成２４年７月９日")
        .set(FormItem.REMARKS, FieldValue.blank())
        .set(FormItem.ENTRIES, FieldValue.blank())
        .setOthers(FieldValue.notApplicable());
  }

  /** A family of four with hard names. */
  static FormValues.Builder family() {
    return paper("whole-household")
        .add(
            japanese("渡邉\uDB40\uDD0F　健一", "ワタナベ　ケンイチ", "世帯主")
                .set(FormItem.FORMER_SURNAME, "髙橋")
                .set(FormItem.FORMER_SURNAME_FURIGANA, "タカハシ")
                .set(FormItem.INDIVIDUAL_NUMBER, "983205673214")
                .set(FormItem.RESIDENT_RECORD_CODE, "24727059608")
                .build())
        .add(foreigner("NGUYEN THI HOA").build())
        .add(
            japanese("渡邉\uDB40\uDD0F　葛\uDB40\uDD02葉", "ワタナベ　クズハ", "子")
                .set(FormItem.BIRTH_DATE, "平成２５年１月３１日")
                .set(FormItem.SEX, "女")
                .build());
  }

  /** People of any number. */
  static List<PersonValues> people(int count) {
    var people = new ArrayList<PersonValues>();
    IntStream.rangeClosed(1, count)
        .forEach(i -> people.add(japanese("𠮷野　第" + i + "子", "ヨシノ　ダイ" + i, "子").build()));
    return people;
  }

  /** A paper for one person with history. */
  static FormValues.Builder individual(int entries) {
    List<String> history =
        IntStream.rangeClosed(1, entries)
            .mapToObj(
                i ->
                    "【転居】 令和８年"
                        + (i % 12 + 1)
                        + "月１日　住所　桜見市中央一丁目２番"
                        + i
                        + "号から桜見市若葉台三丁目４番５号へ異動（令和８年４月３日届出）")
            .toList();
    return paper("person")
        .add(
            japanese("𠮷野　邉\uDB40\uDD11太郎", "ヨシノ　ナベタロウ", "世帯主")
                .set(FormItem.ENTRIES, FieldValue.entries(history))
                .build());
  }
}
