package jp.daicho.bench.certificate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import jp.daicho.forms.Authenticator;
import jp.daicho.forms.FormValues;
import jp.daicho.forms.IssueNumber;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.SampleSeal;
import jp.daicho.forms.SealImage;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;

/**
 * A 住民票の写し of four invented people whose names need variation sequences, characters outside the
 * basic plane, and the alphabet: a page of form 20.1.2 that is full.
 */
final class SamplePaper {
  private static final OffsetDateTime CREATED = OffsetDateTime.parse("2026-05-02T10:15:30+09:00");
  private static final String SURNAME = "渡邉\uDB40\uDD0F";
  private static final String PREVIOUS = "東京都葛\uDB40\uDD02飾区立石五丁目１３番１号　立石コーポ２０２";
  private static final SealImage SEAL = SampleSeal.of("大垣市長之印");

  private SamplePaper() {}

  /** The values of the copy with a serial number; each copy is another paper. */
  static FormValues copy(int serial) {
    return FormValues.builder()
        .set(FormItem.ADDRESS, "岐阜県大垣市丸の内２丁目２９番地の７　すのまたハイツ３０５号室")
        .set(FormItem.HOUSEHOLDER, SURNAME + "　健一")
        .set(FormItem.ISSUE_DATE, "令和８年５月２日")
        .issueNumber(new IssueNumber(LocalDate.of(2026, 5, 2), "大垣市", "本庁1", "プリンタ001", serial))
        .certification("whole-household")
        .authenticator(new Authenticator("岐阜県", "大垣市長", "見　本　太　郎"))
        .seal(SEAL)
        .created(CREATED)
        .add(
            japanese(SURNAME + "　健一", "ワタナベ　ケンイチ", "世帯主", "男", "昭和５５年１２月２６日")
                .set(FormItem.FORMER_SURNAME, "髙橋")
                .set(FormItem.FORMER_SURNAME_FURIGANA, "タカハシ")
                .set(FormItem.INDIVIDUAL_NUMBER, "902100000010")
                .set(FormItem.RESIDENT_RECORD_CODE, "90210000010")
                .build())
        .add(foreigner())
        .add(japanese(SURNAME + "　葛\uDB40\uDD02葉", "ワタナベ　クズハ", "子", "女", "平成２５年１月３１日").build())
        .add(japanese("𠮷野　セツ", "ヨシノ　セツ", "母", "女", "昭和２５年頃").build())
        .build();
  }

  private static PersonValues.Builder japanese(
      String name, String furigana, String relationship, String sex, String birthDate) {
    return PersonValues.builder()
        .set(FormItem.NAME, name)
        .set(FormItem.FURIGANA, furigana)
        .set(FormItem.RELATIONSHIP, relationship)
        .set(FormItem.BIRTH_DATE, birthDate)
        .set(FormItem.SEX, sex)
        .set(FormItem.INDIVIDUAL_NUMBER, FieldValue.omitted())
        .set(FormItem.RESIDENT_RECORD_CODE, FieldValue.omitted())
        .set(FormItem.BECAME_RESIDENT_ON, "令和８年４月１日")
        .set(FormItem.ADDRESS_FIXED_ON, FieldValue.empty())
        .set(FormItem.NOTIFIED_ON, "令和８年４月３日")
        .set(FormItem.HEAD_OF_REGISTER, SURNAME + "　健一")
        .set(FormItem.REGISTERED_DOMICILE, "東京都葛\uDB40\uDD02飾区立石五丁目１３番")
        .set(FormItem.PREVIOUS_ADDRESS, PREVIOUS)
        .set(FormItem.FORMER_SURNAME, FieldValue.empty())
        .set(FormItem.FORMER_SURNAME_FURIGANA, FieldValue.empty())
        .set(FormItem.REMARKS, FieldValue.blank())
        .set(FormItem.ENTRIES, FieldValue.blank())
        .setOthers(FieldValue.notApplicable());
  }

  private static PersonValues foreigner() {
    return PersonValues.builder()
        .set(FormItem.NAME, "NGUYEN THI LAN")
        .set(FormItem.FURIGANA, "グエン　ティ　ラン")
        .set(FormItem.ALIAS, "渡邉\uDB40\uDD19　蘭")
        .set(FormItem.ALIAS_FURIGANA, "ワタナベ　ラン")
        .set(FormItem.BIRTH_DATE, "1984年3月9日")
        .set(FormItem.SEX, "女")
        .set(FormItem.RELATIONSHIP, "妻")
        .set(FormItem.INDIVIDUAL_NUMBER, FieldValue.omitted())
        .set(FormItem.RESIDENT_RECORD_CODE, FieldValue.omitted())
        .set(FormItem.BECAME_RESIDENT_ON, "令和８年４月１日")
        .set(FormItem.ADDRESS_FIXED_ON, FieldValue.empty())
        .set(FormItem.NOTIFIED_ON, "令和８年４月３日")
        .set(FormItem.PREVIOUS_ADDRESS, PREVIOUS)
        .set(FormItem.NATIONALITY, "ベトナム")
        .set(FormItem.RESIDENCE_CLASS, "中長期在留者")
        .set(FormItem.RESIDENCE_STATUS, "日本人の配偶者等")
        .set(FormItem.RESIDENCE_PERIOD, "５年")
        .set(FormItem.RESIDENCE_EXPIRES_ON, "2029年6月14日")
        .set(FormItem.RESIDENCE_CARD_NUMBER, "QX73905512KD")
        .set(FormItem.BECAME_FOREIGN_RESIDENT_ON, "平成２４年７月９日")
        .set(FormItem.REMARKS, FieldValue.blank())
        .set(FormItem.ENTRIES, FieldValue.blank())
        .setOthers(FieldValue.notApplicable())
        .build();
  }
}
