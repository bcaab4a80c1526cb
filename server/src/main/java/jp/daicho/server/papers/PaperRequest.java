package jp.daicho.server.papers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.SealChoice;
import org.jspecify.annotations.Nullable;

/**
 * A paper as asked for.
 *
 * @param moveNumber the move that brings it forth
 * @param kind the id of the kind of paper
 * @param persons those whom it is about; if empty, everybody whom the move is about
 * @param seal which seal is printed; null for the usual of the kind
 * @param answers to the questions of the kind, by name; what is missing has its initial answer
 */
public record PaperRequest(
    long moveNumber,
    String kind,
    List<AddressNumber> persons,
    @Nullable SealChoice seal,
    Map<String, String> answers) {
  /** A request; the collections are copied. */
  public PaperRequest {
    Objects.requireNonNull(kind);
    persons = List.copyOf(persons);
    answers = Map.copyOf(answers);
  }

  /** A request with everything as usual. */
  public static PaperRequest usual(long moveNumber, String kind) {
    return new PaperRequest(moveNumber, kind, List.of(), null, Map.of());
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "PaperRequest[" + moveNumber + ", " + kind + "]";
  }
}
