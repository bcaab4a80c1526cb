package jp.daicho.server.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with {@code residents.csv} and {@code municipality.json}, as {@code sample} makes it.
 */
public final class RegisterFolder {
  private static final String RESIDENTS = "residents.csv";
  private static final String MUNICIPALITY = "municipality.json";

  private RegisterFolder() {}

  /** The file with the records in a folder. */
  public static Path residents(Path folder) {
    return folder.resolve(RESIDENTS);
  }

  /**
   * What a folder says of its municipality; empty if it has no {@code municipality.json}.
   *
   * @throws IOException if it cannot be read, or does not name a municipality
   */
  public static Optional<RegisterFile> read(Path folder) throws IOException {
    Path description = folder.resolve(MUNICIPALITY);
    if (!Files.exists(description)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(description));
      List<RegisterFile.Place> places = new ArrayList<>();
      for (JsonNode place : json.path("placesOfEntry")) {
        places.add(place(place));
      }
      return Optional.of(
          new RegisterFile(
              residents(folder),
              MunicipalityCode.of(json.path("code").asString("")),
              json.has("residents") ? Long.valueOf(json.path("residents").asLong()) : null,
              // Only what was made by a program names the seed it was made from.
              json.has("seed"),
              places));
    } catch (JacksonException | InvalidValueException unreadable) {
      throw new IOException(description + " does not describe a municipality", unreadable);
    }
  }

  private static RegisterFile.Place place(JsonNode place) {
    List<String> terminals = new ArrayList<>();
    for (JsonNode terminal : place.path("terminals")) {
      terminals.add(terminal.asString(""));
    }
    return new RegisterFile.Place(
        place.path("code").asString(""), place.path("name").asString(""), terminals);
  }
}
