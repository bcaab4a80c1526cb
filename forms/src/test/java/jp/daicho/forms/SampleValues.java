package jp.daicho.forms;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.forms.template.FormTemplate;

/** Fills any form, those added later included, for tests that hold for every one. */
final class SampleValues {

  private static final List<String> NAMES =
      List.of("渡邉\uDB40\uDD0F　健一", "NGUYEN THI HOA", "葛\uDB40\uDD02城　𠮷乃", "髙橋　さくら");

  private SampleValues() {}

  /** The forms, in the order of their identifiers. */
  static Stream<String> forms() {
    return Forms.standard().ids().stream().sorted();
  }

  /** Values as they often are. */
  static FormValues.Builder typical(String form, int people) {
    return filled(form, people, person -> item -> FieldValue.of(typical(item, person)));
  }

  /** The same text in every cell. */
  static FormValues.Builder everywhere(String form, int people, String text) {
    return filled(
        form,
        people,
        person ->
            item ->
                item == FormItem.ENTRIES
                    ? FieldValue.entries(List.of(text, text))
                    : new FieldValue.Text(text));
  }

  private static FormValues.Builder filled(
      String form, int people, Function<Integer, Function<FormItem, FieldValue>> values) {
    FormTemplate template = Forms.standard().get(form).template();
    // the same one in each run
    FormValues.Builder builder =
        SamplePapers.paper(Collections.min(template.certifications().keySet()));
    Function<FormItem, FieldValue> ofPaper = values.apply(0);
    for (FormItem item : FormItem.values()) {
      if (!item.isOfPerson()) {
        builder.set(item, ofPaper.apply(item));
      }
    }
    for (int i = 0; i < Math.min(people, template.people().atMost()); i++) {
      Function<FormItem, FieldValue> ofPerson = values.apply(i);
      PersonValues.Builder person = PersonValues.builder();
      for (FormItem item : FormItem.values()) {
        if (item.isOfPerson()) {
          person.set(item, ofPerson.apply(item));
        }
      }
      builder.add(person.build());
    }
    return builder.codes(
        IntStream.range(0, 3).mapToObj(i -> "DTC01" + "ABC234".repeat(80)).toList());
  }

  private static String typical(FormItem item, int person) {
    String name = NAMES.get(person % NAMES.size());
    return switch (item) {
      case NAME -> name;
      case HOUSEHOLDER, HOUSEHOLDER_BEFORE, NOTIFIER, HEAD_OF_REGISTER -> NAMES.getFirst();
      case RECIPIENT_NAME -> NAMES.getFirst() + "　様";
      case RECIPIENT_POSTAL_CODE -> "〒799-9999";
      case FURIGANA -> "ワタナベ　ケンイチ";
      case FORMER_SURNAME -> "髙橋";
      case FORMER_SURNAME_FURIGANA -> "タカハシ";
      case ALIAS -> "渡邉\uDB40\uDD19　花";
      case ALIAS_FURIGANA -> "ワタナベ　ハナ";
      case ADDRESS, RECIPIENT_ADDRESS, PERSON_ADDRESS -> "愛媛県桜見市中央一丁目２番３号　桜見グランドハイツ　１２０３号室";
      case PREVIOUS_ADDRESS, REGISTERED_DOMICILE -> "東京都葛\uDB40\uDD02飾区立石五丁目１３番１号";
      case TRANSFER_DESTINATION -> "千葉県竹市中央区本町二丁目１番";
      case SEX -> person % 2 == 0 ? "男" : "女";
      case RELATIONSHIP -> person == 0 ? "世帯主" : "妻の子";
      case BIRTH_DATE -> "昭和５５年１２月２６日";
      case RESIDENCE_EXPIRES_ON -> "2029年10月31日";
      case INDIVIDUAL_NUMBER -> "983205673214";
      case RESIDENT_RECORD_CODE -> "24727059608";
      case RESIDENCE_CARD_NUMBER -> "AB12345678CD";
      case PERSON_ADDRESS_NUMBER, PERSON_HOUSEHOLD_NUMBER, MOVE_NUMBER -> "000000123456789";
      case NATIONALITY -> "ベトナム";
      case RESIDENCE_CLASS -> "中長期在留者";
      case RESIDENCE_STATUS -> "技術・人文知識・国際業務";
      case RESIDENCE_PERIOD -> "５年";
      case MOVE_REASON -> "転入（国外から）";
      case MOVE_GROUND -> "届出";
      case EX_OFFICIO_REASON -> "実態調査により居住の事実がないことを確認したため";
      case TRANSFER_PEOPLE -> "４人";
      case TRANSFER_SPECIAL -> "特例による転出処理済";
      case REISSUE -> "再交付";
      case FIRST_ISSUE -> "当初の交付　令和８年５月２日";
      case HOUSEHOLDER_LEFT -> "死亡　令和８年４月１日";
      case ALIAS_RECORD -> "令和元年１２月１０日記載　渡邉\uDB40\uDD19　花";
      case ENTRIES -> "【転居】 令和８年４月１日　住所　桜見市中央一丁目２番３号から若葉台三丁目４番５号へ異動（令和８年４月３日届出）";
      case LISTED_PAPER -> "住民票の写し（世帯連記式）　20260502 桜見市 本庁1 010";
      case LISTED_ITEM -> "1人目の通称";
      case LISTED_TEXT -> "長い通称の見本".repeat(25);
      case LISTED_SHORTFALL -> "枠に収まらない文字があります（175文字のうち96文字を印字）。";
      case REMARKS -> "令和８年４月３日修正";
      default ->
          item.label().endsWith("日") || item.label().endsWith("期限") ? "令和８年５月２日" : item.label();
    };
  }
}
