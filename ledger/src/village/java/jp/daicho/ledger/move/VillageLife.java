package jp.daicho.ledger.move;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * A small municipality over decades: people of every kind come, move, marry, change nationality,
 * are corrected, die and leave; clerks type wrong things, leave drafts lying, withdraw them and
 * cancel moves. After each step the register is looked over by {@link VillageInvariants}. The same
 * seed gives the same life, in every JVM: {@link #fingerprint} tells.
 */
public final class VillageLife {
  private static final int MOST_DRAFTS = 6;

  private final VillageSetting setting;
  private final Counter counter;
  private final Random random;
  private final Village village;
  private final VillageForms forms;
  private final VillageMischief mischief;
  private final VillageInvariants invariants;
  private final Map<String, Integer> registered = new TreeMap<>();
  private final Map<FindingCode, Integer> found = new TreeMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final MessageDigest digest;
  private int moves;
  private int refused;
  private int withdrawn;
  private int looks;
  private int draftNumber;

  /** An entry that waits, with what it keeps others from. */
  private record Draft(int number, EnteredMove entry, MoveReading reading) {}

  /** A life in which nobody else takes part. */
  VillageLife(VillageSetting setting) {
    this(setting, new Counter() {});
  }

  /** A life that is told to a counter as it happens. */
  public VillageLife(VillageSetting setting, Counter counter) {
    this.setting = setting;
    this.counter = counter;
    random = new Random(setting.seed());
    village = Village.empty(setting);
    forms = new VillageForms(village, random);
    mischief = new VillageMischief(village, random);
    invariants = new VillageInvariants(village);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Who hears what happens, in its order, and can do the same elsewhere. */
  public interface Counter {
    /** The rules refuse an entry. */
    default void refuses(EnteredMove entry, Assessment assessment) {}

    /** An entry is registered at once. */
    default void registers(EnteredMove entry, Assessment seen, List<ResidentRecord> made) {}

    /** An entry waits as a draft. */
    default void drafts(int draft, EnteredMove entry, Assessment seen) {}

    /** A draft becomes another entry and waits on. */
    default void corrects(int draft, EnteredMove entry, Assessment seen) {}

    /** A draft is taken back. */
    default void withdraws(int draft) {}

    /** A draft is registered. */
    default void decides(int draft, Assessment seen, List<ResidentRecord> made) {}

    /** A draft cannot be registered any more, as the register now is; it is taken back. */
    default void refusesToDecide(int draft, Assessment assessment) {}

    /** A day begins, on which these records are deleted (1.1.5). */
    default void passes(LocalDate day, List<ResidentRecord> gone) {}
  }

  /** Lives until so many moves are registered. */
  public void live(int until) {
    while (moves < until) {
      step();
    }
    invariants.everything();
  }

  private void step() {
    for (int days = random.nextInt(8) - 5; days > 0; days--) {
      List<ResidentRecord> gone = village.passTo(village.today().plusDays(1));
      invariants.passed(gone);
      gone.forEach(this::print);
      counter.passes(village.today(), gone);
    }
    EnteredMove entry = forms.any(crowd());
    if (entry == null) {
      return;
    }
    if (random.nextInt(6) == 0) {
      entry = mischief.done(entry);
    }
    try {
      if (!drafts.isEmpty() && random.nextInt(12) == 0) {
        finish(drafts.remove(random.nextInt(drafts.size())), entry);
      } else {
        enter(entry);
      }
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
                "%s %s %d about %s, %s on %s, %s, household %s %s %s at %s %n"
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
                        it.resident().household().order(),
                        it.resident().residence().address().oneLine()))
        .collect(Collectors.joining());
  }

  private VillageForms.Crowd crowd() {
    int residents = village.residentCount();
    return residents < setting.few()
        ? VillageForms.Crowd.TOO_FEW
        : residents > setting.many() ? VillageForms.Crowd.TOO_MANY : VillageForms.Crowd.RIGHT;
  }

  private void enter(EnteredMove entry) {
    Village.Look look = look(entry);
    if (!look.assessment().allows()) {
      refuse(look);
      counter.refuses(entry, look.assessment());
    } else if (drafts.size() < MOST_DRAFTS && random.nextInt(15) == 0) {
      draft(++draftNumber, entry, look);
      counter.drafts(draftNumber, entry, look.assessment());
    } else {
      counter.registers(entry, look.assessment(), register(entry, look));
    }
  }

  /** A draft that has waited is decided, withdrawn, or corrected into another entry (4.0.8). */
  private void finish(Draft draft, EnteredMove other) {
    village.release(draft.reading());
    switch (random.nextInt(4)) {
      case 0 -> {
        withdrawn++;
        counter.withdraws(draft.number());
      }
      case 1 -> {
        Village.Look look = look(other);
        if (look.assessment().allows()) {
          draft(draft.number(), other, look);
          counter.corrects(draft.number(), other, look.assessment());
        } else {
          refuse(look);
          draft(draft.number(), draft.entry(), village.look(draft.entry()));
        }
      }
      default -> {
        Village.Look look = look(draft.entry());
        if (look.assessment().allows()) {
          counter.decides(draft.number(), look.assessment(), register(draft.entry(), look));
        } else {
          refuse(look);
          withdrawn++;
          counter.refusesToDecide(draft.number(), look.assessment());
        }
      }
    }
  }

  private Village.Look look(EnteredMove entry) {
    Village.Look look = village.look(entry);
    looks++;
    look.assessment().findings().forEach(it -> found.merge(it.code(), 1, Integer::sum));
    return look;
  }

  private void refuse(Village.Look look) {
    refused++;
    assertThatThrownBy(() -> village.register(look)).isInstanceOf(IllegalArgumentException.class);
  }

  private void draft(int number, EnteredMove entry, Village.Look look) {
    village.hold(look.reading());
    drafts.add(new Draft(number, entry, look.reading()));
  }

  private List<ResidentRecord> register(EnteredMove entry, Village.Look look) {
    invariants.beforehand(look);
    List<ResidentRecord> made = village.register(look);
    invariants.registered(look, made);
    made.forEach(this::print);
    registered.merge(entry.type().id(), 1, Integer::sum);
    moves++;
    if (moves % 2000 == 0) {
      invariants.everything();
    }
    return made;
  }

  private void print(ResidentRecord version) {
    for (var item : RecordItems.all()) {
      digest.update((item.of(version) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The register it happens in. */
  public Village village() {
    return village;
  }

  /** How many moves of each kind were registered. */
  public Map<String, Integer> registered() {
    return registered;
  }

  /** How often each error or alert was found. */
  public Map<FindingCode, Integer> found() {
    return found;
  }

  /** The numbers of the drafts that still wait. */
  public List<Integer> waiting() {
    return drafts.stream().map(Draft::number).toList();
  }

  /** A short text that two lives share when every item of every version is the same. */
  String fingerprint() {
    try {
      byte[] print = ((MessageDigest) digest.clone()).digest();
      return HexFormat.of().formatHex(print, 0, 8);
    } catch (CloneNotSupportedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What happened, in one line. */
  @Override
  public String toString() {
    return ("%s to %s: %d entries, %d moves registered, %d refused, %d drafts kept, %d withdrawn,"
            + " %d residents, %d records, fingerprint %s")
        .formatted(
            setting.beginning(),
            village.today(),
            looks,
            moves,
            refused,
            draftNumber,
            withdrawn,
            village.residentCount(),
            village.persons().size(),
            fingerprint());
  }
}
