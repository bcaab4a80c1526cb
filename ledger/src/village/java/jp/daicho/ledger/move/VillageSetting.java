package jp.daicho.ledger.move;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * Where a {@link Village} lies and when its life begins: in the small world of {@link
 * TestReference}, or in a municipality that a service serves.
 *
 * @param reference what its rules look up
 * @param here whose register it is
 * @param towns two of its towns, whose postal codes the rules know
 * @param beginning its first day
 * @param few how many residents are too few, so that more come
 * @param many how many are too many, so that more go
 * @param lots how many lots there are in a town: the fewer, the more neighbours
 * @param seed of all that happens by chance
 * @param place where its clerks enter moves
 * @param terminal at which terminal
 * @param lastGiven the serial after which its 宛名番号 and 世帯番号 go on
 */
public record VillageSetting(
    ReferenceData reference,
    MunicipalityCode here,
    List<String> towns,
    LocalDate beginning,
    int few,
    int many,
    int lots,
    long seed,
    String place,
    String terminal,
    long lastGiven) {
  /** A setting; the towns are copied. */
  public VillageSetting {
    Objects.requireNonNull(reference);
    Objects.requireNonNull(here);
    towns = List.copyOf(towns);
    Objects.requireNonNull(beginning);
    Objects.requireNonNull(place);
    Objects.requireNonNull(terminal);
  }

  /** 松市. */
  static VillageSetting matsu(LocalDate beginning, long seed) {
    return new VillageSetting(
        TestReference.reference(),
        TestReference.HERE,
        List.of("松町", "杉町"),
        beginning,
        150,
        600,
        60,
        seed,
        "01",
        "01-001",
        100);
  }

  /** The same with so few people and houses that everybody has to do with everybody. */
  VillageSetting small() {
    return new VillageSetting(
        reference, here, towns, beginning, 20, 60, 4, seed, place, terminal, lastGiven);
  }

  /** The same in 竹市, a designated city, whose people move between its wards too. */
  VillageSetting city() {
    return new VillageSetting(
        reference,
        TestReference.CITY,
        towns,
        beginning,
        few,
        many,
        lots,
        seed,
        place,
        terminal,
        lastGiven);
  }
}
