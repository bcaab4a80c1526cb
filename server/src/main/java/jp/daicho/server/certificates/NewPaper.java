package jp.daicho.server.certificates;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import jp.daicho.forms.FormValues;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.record.ItemProtection;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a move, ready to be printed.
 *
 * @param kind what it is
 * @param persons 宛名番号 of those whose data it holds
 * @param household 世帯番号 it belongs to; null for a list of the whole register
 * @param moveNumber the move that brings it forth, or null
 * @param shows the protected items it shows (10.4), at least those of its kind
 * @param seal which seal is printed; null for the one that is set for its kind
 * @param content sets what the paper says; number, day, name and seal are set already
 */
public record NewPaper(
    PaperKind kind,
    List<AddressNumber> persons,
    @Nullable HouseholdNumber household,
    @Nullable Long moveNumber,
    Set<ItemProtection> shows,
    @Nullable SealChoice seal,
    Consumer<FormValues.Builder> content) {
  /** A paper; the collections are copied. */
  public NewPaper {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(content);
    persons = List.copyOf(persons);
    shows = Set.copyOf(shows);
    if (!shows.containsAll(kind.shows())) {
      throw new IllegalArgumentException("the paper shows more than is said");
    }
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "NewPaper[" + kind + "]";
  }
}
