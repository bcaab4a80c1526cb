package jp.daicho.server.reference.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.daicho.ledger.move.AddressDictionary.Located;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;

/** Takes an address on one line apart, as registered domiciles are written (4.0.6). */
public final class AddressLines {
  private AddressLines() {}

  /**
   * The parts of a line; empty where it begins with no municipality that is there today. A ward
   * counts before its city.
   *
   * @param towns the names of the towns of a municipality
   */
  public static Optional<Located> locate(
      String line, Function<MunicipalityCode, Stream<String>> towns) {
    return Municipalities.standard().all().stream()
        .filter(place -> place.kind() != Municipality.Kind.PREFECTURE)
        .filter(place -> line.startsWith(place.fullName()))
        .max(Comparator.comparing(place -> place.fullName().length()))
        .map(
            place ->
                Located.of(
                    place.code(),
                    line.substring(place.fullName().length()),
                    towns.apply(place.code())));
  }
}
