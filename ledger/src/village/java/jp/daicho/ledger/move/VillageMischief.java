package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * What goes wrong at the counter of {@link VillageLife}: texts that belong elsewhere, or nowhere.
 */
final class VillageMischief {
  private static final List<String> TEXTS =
      List.of(
          "",
          "1",
          "0",
          "2",
          "9",
          "有",
          "無",
          "日本人",
          "外国人",
          "世帯主",
          "妻",
          "子",
          "父の子",
          "同居人",
          "孫",
          "年月日不詳",
          "昭和12年頃",
          "平成15年2月29日",
          "2001-02-03",
          "9999-12-31",
          "+999999999-01",
          "きのう",
          "不明",
          "なし",
          "中国",
          "永住者",
          "短期滞在",
          "072028",
          "121002",
          "12345678",
          "ZHANG",
          "（空欄）",
          "honseki=誤記",
          "松町",
          "\uE000",
          "一\n二",
          "\uDB40\uDD00",
          "特別永住者",
          "AB12345678CD",
          "アオキ");

  private final Village village;
  private final Random random;

  VillageMischief(Village village, Random random) {
    this.village = village;
    this.random = random;
  }

  /** The entry with something wrong in it, or with somebody else, twice, or not at all. */
  EnteredMove done(EnteredMove entry) {
    EnteredMove wrong = entry;
    for (int i = random.nextInt(3); i >= 0; i--) {
      wrong =
          switch (random.nextInt(8)) {
            case 0 -> otherPersons(wrong);
            case 1, 2, 3 ->
                wrong.with(
                    CommonField.values()[random.nextInt(CommonField.values().length)], text());
            default ->
                wrong.persons().isEmpty()
                    ? wrong
                    : wrong.with(
                        random.nextInt(wrong.persons().size()),
                        PersonField.values()[random.nextInt(PersonField.values().length)],
                        text());
          };
    }
    return wrong;
  }

  private EnteredMove otherPersons(EnteredMove entry) {
    List<PersonEntry> persons = new ArrayList<>(entry.persons());
    if (!persons.isEmpty() && random.nextBoolean()) {
      persons.remove(random.nextInt(persons.size()));
    } else if (!persons.isEmpty() && random.nextBoolean()) {
      persons.add(persons.getFirst());
    } else {
      ResidentRecord other = village.anyRecord(random);
      if (other != null) {
        persons.add(Forms.resident(other));
      }
    }
    return entry.withPersons(persons);
  }

  /** Some text: made up, or a number or a name that somebody has. */
  private String text() {
    ResidentRecord somebody = village.anyRecord(random);
    int dice = random.nextInt(12);
    if (somebody == null || dice > 6) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }
    return switch (dice) {
      case 0 -> somebody.key().addressNumber().value();
      case 1 -> somebody.household().householdNumber().value();
      case 2 -> Long.toString(somebody.move().moveNumber());
      case 3 -> village.today().plusDays(random.nextInt(40) - 20L).toString();
      case 4 ->
          somebody.numbers().individualNumber() == null
              ? ""
              : somebody.numbers().individualNumber().value();
      case 5 ->
          somebody.numbers().residentRecordCode() == null
              ? ""
              : somebody.numbers().residentRecordCode().value();
      default -> somebody.person().displayName();
    };
  }

  /** An entry for the eyes of who looks for a fault; the people are made up. */
  static String print(EnteredMove entry) {
    return entry.type()
        + " "
        + entry.common()
        + entry.persons().stream().map(it -> it.fields().toString()).collect(Collectors.joining());
  }
}
