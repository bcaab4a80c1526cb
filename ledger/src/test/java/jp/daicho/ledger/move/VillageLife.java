package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.FindingCode;

/**
 * A small municipality over decades: people of every kind come, move, marry, change nationality,
 * are corrected, die and leave; clerks type wrong things and cancel moves. After each step the
 * register is looked over by {@link VillageInvariants}. The same seed gives the same life.
 */
final class VillageLife {
  private static final LocalDate BEGINNING = LocalDate.of(1995, 4, 3);
  private static final int FEW = 150;
  private static final int MANY = 600;

  private final Random random;
  private final Village village;
  private final VillageForms forms;
  private final VillageMischief mischief;
  private final VillageInvariants invariants;
  private final Map<String, Integer> registered = new TreeMap<>();
  private final Map<FindingCode, Integer> found = new TreeMap<>();
  private int moves;
  private int refused;
  private int looks;

  VillageLife(long seed) {
    this(seed, Village.empty(BEGINNING, seed));
  }

  private VillageLife(long seed, Village village) {
    random = new Random(seed);
    this.village = village;
    forms = new VillageForms(village, random);
    mischief = new VillageMischief(village, random);
    invariants = new VillageInvariants(village);
  }

  /** A life in a designated city, whose people move between its wards too. */
  static VillageLife inACity(long seed) {
    return new VillageLife(seed, Village.city(BEGINNING, seed));
  }

  /** Lives until so many moves are registered. */
  void live(int until) {
    while (moves < until) {
      step();
    }
    invariants.everything();
  }

  private void step() {
    for (int days = random.nextInt(8) - 5; days > 0; days--) {
      invariants.passed(village.passTo(village.today().plusDays(1)));
    }
    EnteredMove entry = forms.any(crowd());
    if (entry == null) {
      return;
    }
    if (random.nextInt(6) == 0) {
      entry = mischief.done(entry);
    }
    try {
      enter(entry);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          "after %d moves, on %s: %s%n%s"
              .formatted(moves, village.today(), VillageMischief.print(entry), histories(entry)),
          e);
    }
  }

  /** The moves of those in an entry, for who looks for a fault. */
  private String histories(EnteredMove entry) {
    return MoveReader.named(entry).stream()
        .filter(village.persons()::contains)
        .flatMap(person -> village.versions(person).stream())
        .map(
            it ->
                "%s %s %d about %s, %s on %s, %s, household %s %s %s %n"
                    .formatted(
                        it.resident().key(),
                        it.type(),
                        it.resident().move().moveNumber(),
                        it.about(),
                        it.resident().move().reason().name(),
                        it.resident().move().movedOn(),
                        it.resident().status(),
                        it.resident().household().householdNumber().value(),
                        it.resident().household().relationship(),
                        it.resident().household().order()))
        .collect(Collectors.joining());
  }

  private VillageForms.Crowd crowd() {
    int residents = village.residentCount();
    return residents < FEW
        ? VillageForms.Crowd.TOO_FEW
        : residents > MANY ? VillageForms.Crowd.TOO_MANY : VillageForms.Crowd.RIGHT;
  }

  private void enter(EnteredMove entry) {
    Village.Look look = village.look(entry);
    looks++;
    look.assessment().findings().forEach(it -> found.merge(it.code(), 1, Integer::sum));
    if (!look.assessment().allows()) {
      refused++;
      assertThatThrownBy(() -> village.register(look)).isInstanceOf(IllegalArgumentException.class);
      return;
    }
    invariants.beforehand(look);
    invariants.registered(look, village.register(look));
    registered.merge(entry.type().id(), 1, Integer::sum);
    moves++;
    if (moves % 2000 == 0) {
      invariants.everything();
    }
  }

  /** How many moves of each kind were registered. */
  Map<String, Integer> registered() {
    return registered;
  }

  /** How often each error or alert was found. */
  Map<FindingCode, Integer> found() {
    return found;
  }

  /** What happened, in one line. */
  @Override
  public String toString() {
    return "%s to %s: %d entries, %d moves registered, %d refused, %d residents, %d records"
        .formatted(
            BEGINNING,
            village.today(),
            looks,
            moves,
            refused,
            village.residentCount(),
            village.persons().size());
  }
}
