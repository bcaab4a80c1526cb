package jp.daicho.server.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.identity.ComparedPerson;
import jp.daicho.ledger.identity.IdentityComparison;
import jp.daicho.ledger.identity.Resemblance;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.duplicates.SuspectedPair.Suspect;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Mark;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.reference.RegisteredVariants;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.ResidentPairs;
import org.springframework.stereotype.Component;

/**
 * Looks through the whole register for residents who may be there twice. Both of a pair are
 * residents of today: a list of those who came back is not to be made (4.1.1.2), and nobody's
 * history is put together over several records (2.2.1).
 */
@Component
public final class SuspectedDuplicates {
  /** How many pairs are told at most, the likeliest. */
  public static final int MOST = 1_000;

  private static final Operation LOOK =
      Operation.of("二重登録の疑いの一覧", AuditAction.BATCH_DOCUMENTS, Permission.BATCH);

  /** How many pairs are compared with their records at hand. */
  private static final int AT_ONCE = 500;

  private final Door door;
  private final ResidentPairs pairs;
  private final Registry registry;
  private final Protections protections;
  private final RegisteredVariants variants;

  /** Over the register. */
  SuspectedDuplicates(
      Door door,
      ResidentPairs pairs,
      Registry registry,
      Protections protections,
      RegisteredVariants variants) {
    this.variants = variants;
    this.door = door;
    this.pairs = pairs;
    this.registry = registry;
    this.protections = protections;
  }

  private record Compared(ResidentRecord one, ResidentRecord other, Resemblance resemblance) {}

  /**
   * The pairs that are worth telling, the likeliest first.
   *
   * @throws jp.daicho.server.operators.AccessRefusedException without the permission of batch work
   */
  public List<SuspectedPair> find() {
    return door.enter(
        LOOK,
        passage -> {
          List<ResidentPairs.Pair> found = pairs.find(passage);
          IdentityComparison comparison =
              new IdentityComparison(StandardReferenceData.eras(), variants.known(passage)::of);
          List<Compared> told = new ArrayList<>();
          for (int from = 0; from < found.size(); from += AT_ONCE) {
            passage.giveWay();
            List<ResidentPairs.Pair> some =
                found.subList(from, Math.min(found.size(), from + AT_ONCE));
            told.addAll(compared(passage, comparison, some));
          }
          List<Compared> shown =
              told.stream()
                  .sorted(
                      Comparator.comparingDouble((Compared it) -> -it.resemblance().weight())
                          .thenComparing(it -> it.one().key().addressNumber().value())
                          .thenComparing(it -> it.other().key().addressNumber().value()))
                  .limit(MOST)
                  .toList();
          passage
              .note("比べた組", Integer.toString(found.size()))
              .note("件数", Integer.toString(told.size()));
          return shown(passage, shown);
        });
  }

  private List<Compared> compared(
      Passage passage, IdentityComparison comparison, List<ResidentPairs.Pair> some) {
    Set<AddressNumber> numbers = new LinkedHashSet<>();
    some.forEach(
        pair -> {
          numbers.add(pair.one());
          numbers.add(pair.other());
        });
    Map<AddressNumber, ResidentRecord> records = new LinkedHashMap<>();
    registry
        .latest(passage, List.copyOf(numbers))
        .forEach(record -> records.put(record.key().addressNumber(), record));
    List<Compared> told = new ArrayList<>();
    for (ResidentPairs.Pair pair : some) {
      ResidentRecord one = Objects.requireNonNull(records.get(pair.one()));
      ResidentRecord other = Objects.requireNonNull(records.get(pair.other()));
      Resemblance resemblance =
          comparison.compare(
              ComparedPerson.of(one).withoutNumber(), ComparedPerson.of(other).withoutNumber());
      if (resemblance.isWorthTelling()) {
        told.add(new Compared(one, other, resemblance));
      }
    }
    return told;
  }

  private List<SuspectedPair> shown(Passage passage, List<Compared> pairs) {
    Set<AddressNumber> numbers = new LinkedHashSet<>();
    pairs.forEach(
        pair -> {
          numbers.add(pair.one().key().addressNumber());
          numbers.add(pair.other().key().addressNumber());
        });
    numbers.forEach(passage::concerning);
    Map<AddressNumber, Mark> marks = protections.marks(passage, numbers);
    return pairs.stream()
        .map(
            pair ->
                new SuspectedPair(
                    pair.resemblance().score(),
                    pair.resemblance().reasons(),
                    List.of(
                        Suspect.of(pair.one(), marks.get(pair.one().key().addressNumber())),
                        Suspect.of(pair.other(), marks.get(pair.other().key().addressNumber())))))
        .toList();
  }
}
