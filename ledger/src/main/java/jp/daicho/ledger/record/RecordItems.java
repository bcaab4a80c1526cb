package jp.daicho.ledger.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of the resident record: every item of 1.1.1, 1.1.2 and 1.2.1 in one flat list.
 *
 * <p>Whatever stores, moves or lists records (database, files, history, extraction) walks this
 * list, so an item added here is added everywhere.
 */
public final class RecordItems {
  private static final List<RecordItem<?>> ALL =
      Stream.of(
              KeyItems.all(),
              HouseholdItems.all(),
              JapaneseItems.all(),
              ForeignItems.all(),
              ResidenceBasisItems.all(),
              ResidenceItems.all(),
              QualificationItems.all(),
              AnnotationItems.all(),
              DeletionItems.all(),
              MoveItems.all())
          .<RecordItem<?>>flatMap(List::stream)
          .toList();

  private static final Map<String, RecordItem<?>> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(RecordItem::name, item -> item));

  private RecordItems() {}

  /** All items, in the order in which files hold them. */
  public static List<RecordItem<?>> all() {
    return ALL;
  }

  /** The item with a name as files write it, or null where there is none. */
  public static @Nullable RecordItem<?> named(String name) {
    return BY_NAME.get(name);
  }

  /**
   * Puts a record together from its items.
   *
   * @throws MissingItemException when an item that a record cannot be without is empty
   * @throws jp.daicho.ledger.finding.InvalidValueException when an item cannot be read
   */
  public static ResidentRecord read(ItemValues values) {
    return new ResidentRecord(
        KeyItems.readKey(values),
        ResidentStatus.parse(values.require(KeyItems.RESIDENT_STATUS)),
        readPerson(values),
        KeyItems.BIRTH_DATE.require(values),
        Sex.parse(values.require(KeyItems.SEX)),
        HouseholdItems.readMembership(values),
        ResidenceItems.read(values),
        HouseholdItems.readNumbers(values),
        QualificationItems.read(values),
        AnnotationItems.readCards(values),
        AnnotationItems.readAnnotations(values),
        DeletionItems.read(values),
        MoveItems.read(values));
  }

  private static Person readPerson(ItemValues values) {
    return switch (ResidentKind.parse(values.require(KeyItems.RESIDENT_KIND))) {
      case JAPANESE -> JapaneseItems.read(values);
      case FOREIGN -> ForeignItems.read(values);
    };
  }
}
