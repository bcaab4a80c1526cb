package jp.daicho.server.intake.internal;

import java.util.List;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.record.MissingItemException;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.RecordRules;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Reads one line as a record version and checks it by the rules of the ledger. */
final class LineReader {
  private static final String RELATIONSHIP = "relationship";

  private final RecordRules rules;

  LineReader(RecordRules rules) {
    this.rules = rules;
  }

  /** The version, or null if it cannot be read; what is wrong is added to the findings. */
  @Nullable ResidentRecord read(LineValues values, Findings findings) {
    ResidentRecord resident;
    try {
      resident = RecordItems.read(values);
    } catch (MissingItemException missing) {
      findings.add(FindingCode.EMPTY, RecordRules.at(missing.item()));
      return null;
    } catch (InvalidValueException invalid) {
      RecordItem<?> item = culprit(values, invalid.fault());
      findings.addAll(List.of(new Finding(code(item, invalid), at(item), invalid.details())));
      return null;
    } catch (IllegalArgumentException | ArithmeticException outOfRange) {
      findings.add(FindingCode.UNKNOWN_FORM, at(lastAsked(values)));
      return null;
    }
    rules.check(resident, values, findings);
    return resident;
  }

  /**
   * The item that cannot be read. A value made of several items does not say which of them it is;
   * so they are left out one after another, the last one first, until the fault is another. Without
   * an item that may not be empty nothing can be told, so the last of those is only a guess.
   */
  private static @Nullable RecordItem<?> culprit(LineValues values, Fault fault) {
    if (values.unreadable() != null) {
      return values.unreadable();
    }
    RecordItem<?> guess = null;
    for (RecordItem<?> item : values.asked().reversed()) {
      try {
        RecordItems.read(values.without(item));
        return item;
      } catch (MissingItemException missing) {
        guess = guess == null ? item : guess;
      } catch (InvalidValueException other) {
        if (other.fault() != fault) {
          return item;
        }
      } catch (IllegalArgumentException | ArithmeticException other) {
        return item;
      }
    }
    return guess == null ? lastAsked(values) : guess;
  }

  private static @Nullable RecordItem<?> lastAsked(LineValues values) {
    return values.asked().isEmpty() ? null : values.asked().getLast();
  }

  private static FindingCode code(@Nullable RecordItem<?> item, InvalidValueException invalid) {
    boolean relationship = item != null && item.column().equals(RELATIONSHIP);
    return relationship ? FindingCode.UNKNOWN_RELATIONSHIP : FindingCode.of(invalid.fault());
  }

  private static EntryItem at(@Nullable RecordItem<?> item) {
    return item == null ? new EntryItem("line", "行") : RecordRules.at(item);
  }
}
