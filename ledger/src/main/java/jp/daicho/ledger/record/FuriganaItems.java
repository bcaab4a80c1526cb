package jp.daicho.ledger.record;

import java.util.function.Function;
import jp.daicho.ledger.name.Furigana;
import org.jspecify.annotations.Nullable;

/**
 * A reading takes two items: the kana and whether the person confirmed it (1.1.18).
 *
 * @param kana フリガナ
 * @param confirmed フリガナ確認フラグ
 */
record FuriganaItems(RecordItem<String> kana, RecordItem<Boolean> confirmed) {

  static FuriganaItems declare(
      Items items,
      String name,
      String column,
      String label,
      Function<ResidentRecord, @Nullable Furigana> reader) {
    return new FuriganaItems(
        items.text(
            name + "_furigana",
            column + "_furigana",
            label + "の振り仮名",
            part(reader, Furigana::kana)),
        items.flag(
            name + "_furigana_kakuninfuragu",
            column + "_furigana_confirmed",
            label + "の振り仮名確認フラグ",
            part(reader, Furigana::confirmed)));
  }

  @Nullable Furigana read(ItemValues values) {
    String reading = values.get(kana);
    return reading == null ? null : new Furigana(reading, values.isSet(confirmed));
  }

  private static <T> Function<ResidentRecord, @Nullable T> part(
      Function<ResidentRecord, @Nullable Furigana> reader, Function<Furigana, T> part) {
    return resident -> {
      Furigana furigana = reader.apply(resident);
      return furigana == null ? null : part.apply(furigana);
    };
  }
}
