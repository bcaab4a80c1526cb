package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.List;

/** Cards, remarks, points to note and flags (1.1.1, 1.1.4, 1.1.14). */
final class AnnotationItems {
  private static final Items ITEMS = new Items("1.1.1");

  static final RecordItem<String> INDIVIDUAL_NUMBER_CARD =
      ITEMS.text(
          "kojinbangokado_hakkojokyo",
          "individual_number_card",
          "個人番号カードの発行状況",
          r -> r.cards().individualNumberCard());
  static final RecordItem<String> RESIDENT_CARD =
      ITEMS.text(
          "jukikado_hakkojokyo", "resident_card", "住基カードの発行状況", r -> r.cards().residentCard());
  static final RecordItem<String> SIGNATURE_SERIAL =
      ITEMS.text(
          "shomeiyo_shiriarubango",
          "signature_serial",
          "署名用電子証明書シリアル番号",
          r -> r.cards().signatureSerial());
  static final RecordItem<String> AUTHENTICATION_SERIAL =
      ITEMS.text(
          "riyoshashomeiyo_shiriarubango",
          "authentication_serial",
          "利用者証明用電子証明書シリアル番号",
          r -> r.cards().authenticationSerial());
  static final RecordItem<String> REMARKS =
      ITEMS.text("biko", "remarks", "備考", r -> r.annotations().remarks());
  static final RecordItem<String> POINTS_TO_NOTE =
      ITEMS.text(
          "ryuijiko",
          "points_to_note",
          "留意事項",
          r -> PointsToNoteText.print(r.annotations().pointsToNote()));
  static final RecordItem<Boolean> RESTRICTED =
      ITEMS.flag("yokushifuragu", "restricted", "抑止フラグ", r -> r.annotations().restricted());
  static final RecordItem<Boolean> ADULT_WARD =
      ITEMS.flag("seinenhikokennin", "adult_ward", "成年被後見人の該当有無", r -> r.annotations().adultWard());
  static final RecordItem<LocalDate> REMADE_ON =
      ITEMS.day("kaiseinengappi", "remade_on", "改製年月日", r -> r.annotations().remadeOn());

  private AnnotationItems() {}

  static List<RecordItem<?>> all() {
    return ITEMS.declared();
  }

  static Cards readCards(ItemValues values) {
    return new Cards(
        values.get(INDIVIDUAL_NUMBER_CARD),
        values.get(RESIDENT_CARD),
        values.get(SIGNATURE_SERIAL),
        values.get(AUTHENTICATION_SERIAL));
  }

  static Annotations readAnnotations(ItemValues values) {
    String points = values.get(POINTS_TO_NOTE);
    return new Annotations(
        values.get(REMARKS),
        points == null ? List.of() : PointsToNoteText.parse(points),
        values.isSet(RESTRICTED),
        values.isSet(ADULT_WARD),
        values.get(REMADE_ON));
  }
}
