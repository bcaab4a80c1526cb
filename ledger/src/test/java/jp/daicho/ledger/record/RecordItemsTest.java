package jp.daicho.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The dictionary of items (1.1.1, 1.1.2, 1.2.1): complete, without doubles, and without loss. */
class RecordItemsTest {

  @Test
  void everyNameColumnAndLabelIsUsedOnce() {
    Set<String> names = new HashSet<>();
    Set<String> columns = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (RecordItem<?> item : RecordItems.all()) {
      assertThat(names.add(item.name())).as(item.name()).isTrue();
      assertThat(columns.add(item.column())).as(item.column()).isTrue();
      assertThat(labels.add(item.label())).as(item.label()).isTrue();
    }
  }

  @Test
  void aRecordWithEveryItemComesBackFromItsItems() {
    for (ResidentRecord resident : FullRecords.all()) {
      assertThat(RecordItems.read(new Printed(resident))).isEqualTo(resident);
    }
  }

  @Test
  void theFullRecordsTogetherFillEveryItem() {
    for (RecordItem<?> item : RecordItems.all()) {
      assertThat(FullRecords.all())
          .as(item.name())
          .anyMatch(resident -> !item.print(resident).isEmpty());
    }
  }

  /** A record as a file holds it. */
  private static final class Printed implements ItemValues {
    private final Map<String, String> texts = new HashMap<>();

    Printed(ResidentRecord resident) {
      RecordItems.all().forEach(item -> texts.put(item.name(), item.print(resident)));
    }

    @Override
    public <T> @Nullable T get(RecordItem<T> item) {
      String text = texts.getOrDefault(item.name(), "");
      return text.isEmpty() ? null : item.type().parse(text);
    }
  }
}
