package jp.daicho.server.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A register to be taken in.
 *
 * @param lines the file with a line for each record version
 * @param municipality whose register it is
 * @param residents how many residents it says it has; null if it does not say
 * @param sample whether it is synthetic, with nobody real in it
 * @param places the places of entry its moves name (1.3.1)
 */
public record RegisterFile(
    Path lines,
    MunicipalityCode municipality,
    @Nullable Long residents,
    boolean sample,
    List<Place> places) {
  /** A register file; the list is copied. */
  public RegisterFile {
    Objects.requireNonNull(lines);
    Objects.requireNonNull(municipality);
    places = List.copyOf(places);
  }

  /**
   * A place of entry.
   *
   * @param code its code
   * @param name its name
   * @param terminals the codes of its terminals
   */
  public record Place(String code, String name, List<String> terminals) {
    /** A place; the list is copied. */
    public Place {
      terminals = List.copyOf(terminals);
    }
  }

  /** A file of which nothing more is known than whose register it is. */
  public static RegisterFile of(Path lines, MunicipalityCode municipality) {
    return new RegisterFile(lines, municipality, null, false, List.of());
  }
}
