package jp.daicho.server.papers.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import jp.daicho.forms.FormValues;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * What one paper says.
 *
 * @param persons 宛名番号 of those whose data it holds
 * @param household 世帯番号 it belongs to
 * @param shows the protected items it shows besides those of its kind (10.4)
 * @param content sets what it says
 */
public record Letter(
    List<AddressNumber> persons,
    HouseholdNumber household,
    Set<ItemProtection> shows,
    Consumer<FormValues.Builder> content) {
  /** What a paper says; the collections are copied. */
  public Letter {
    Objects.requireNonNull(household);
    Objects.requireNonNull(content);
    persons = List.copyOf(persons);
    shows = Set.copyOf(shows);
  }

  /** The same letter, that shows protected items (10.4). */
  Letter showing(Set<ItemProtection> items) {
    return new Letter(persons, household, items, content);
  }

  /** A letter about records, the first of which says which household it belongs to. */
  public static Letter about(List<ResidentRecord> records, Consumer<FormValues.Builder> content) {
    return new Letter(
        records.stream().map(record -> record.key().addressNumber()).distinct().toList(),
        records.getFirst().household().householdNumber(),
        Set.of(),
        content);
  }
}
