package jp.daicho.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.FullRecords;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/** What other systems are told of a record (1.1.8, 1.1.10). */
class SentItemsTest {
  @Test
  void everyItemThatIsFilledGoesAsFilesHoldIt() {
    ResidentRecord record = born("昭和55年12月26日");
    Map<String, String> items = SentItems.of(record, any -> true);

    for (RecordItem<?> item : RecordItems.all()) {
      String expected = items.containsKey(item.name() + SentItems.CODE) ? "" : item.print(record);
      assertThat(items.getOrDefault(item.name(), "")).isEqualTo(expected);
    }
    assertThat(items)
        .containsEntry("seinengappi", "1980-12-26")
        .doesNotContainKey("seinengappi" + SentItems.CODE)
        .doesNotContainValue("");
  }

  @Test
  void anUncertainDateGoesAsWrittenWithItsCodeAndWithoutTheDayKeptInternally() {
    Map<String, String> items = SentItems.of(born("昭和12年頃"), any -> true);

    assertThat(items)
        .containsEntry("seinengappi_fushofuragu", "1")
        .containsEntry("seinengappi_fushohyoki", "昭和12年頃")
        .containsEntry("seinengappi" + SentItems.CODE, "19370000")
        .doesNotContainKey("seinengappi");
    assertThat(items.values()).doesNotContain("1937-01-01");
  }

  @Test
  void aDayThatNoCalendarHasIsNoOtherDay() {
    Map<String, String> items = SentItems.of(born("平成15年2月29日"), any -> true);

    assertThat(items)
        .containsEntry("seinengappi_fushofuragu", "0")
        .containsEntry("seinengappi_fushohyoki", "平成15年2月29日")
        .containsEntry("seinengappi" + SentItems.CODE, "20030200")
        .doesNotContainKey("seinengappi");
  }

  @Test
  void whatMayNotBeToldIsNot() {
    Map<String, String> items =
        SentItems.of(
            born("昭和12年頃"), item -> !item.name().startsWith(PersonField.BIRTH_DATE.fileName()));

    assertThat(items.keySet())
        .isNotEmpty()
        .noneMatch(name -> name.startsWith(PersonField.BIRTH_DATE.fileName()));
  }

  private static ResidentRecord born(String day) {
    ResidentRecord full = FullRecords.all().getFirst();
    return new ResidentRecord(
        full.key(),
        full.status(),
        full.person(),
        RegisterDate.parse(day, EraCalendar.standard()),
        full.sex(),
        full.household(),
        full.residence(),
        full.numbers(),
        full.qualifications(),
        full.cards(),
        full.annotations(),
        full.deletion(),
        full.move());
  }
}
