package jp.daicho.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clerks who need numbers at the same moment take them together (1.1.13). */
@ServiceTest
class NumbersTogetherTests {
  private static final Operation WORK =
      Operation.of("試験", AuditAction.MOVE_ENTRY, Permission.MOVE_ENTRY);
  private static final int CLERKS = 8;
  private static final int MOVES = 25;

  @Autowired Registration registration;
  @Autowired Door door;
  @Autowired Tenancy tenancy;
  @Autowired Operators operators;
  @Autowired SampleOperators samples;

  private final ServedMunicipality own = TestDatabase.newMunicipality();
  private final ServedMunicipality other = TestDatabase.newMunicipality();

  @BeforeEach
  void operators() {
    samples.create(own);
    samples.create(other);
  }

  /** Clerks of two municipalities at once: each has a series of its own. */
  @Test
  void nobodyGetsTheNumberOfAnotherAndNoneIsLeftOut() throws Exception {
    List<List<Taken>> taken = atOnce(List.of(own, other));

    for (List<Taken> ofOne : taken) {
      assertThat(ofOne).hasSize(CLERKS * MOVES);
      assertThat(ofOne.stream().map(Taken::move).sorted())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, CLERKS * MOVES).boxed().toList());
      Set<String> persons = new HashSet<>();
      ofOne.forEach(one -> persons.addAll(one.persons()));
      assertThat(persons).hasSize(2 * CLERKS * MOVES);
      assertThat(ofOne.stream().map(Taken::household)).doesNotHaveDuplicates();
    }
  }

  /** Many wait, as they do once fetched; what is taken is one, and the others stay (4.3.1). */
  @Test
  void aResidentRecordCodeIsTakenAloneHoweverManyWait() {
    List<ResidentRecordCode> codes =
        LongStream.range(0, 1_200)
            .mapToObj(i -> ResidentRecordCode.ofBody(Long.toString(3_000_000_000L + i)))
            .toList();
    in(
        own,
        () ->
            door.enter(
                WORK,
                passage -> {
                  registration.addRecordCodes(passage, codes);
                  return codes.size();
                }));
    Set<ResidentRecordCode> taken = new HashSet<>();
    for (int i = 1; i <= 20; i++) {
      taken.add(
          in(
              own,
              () ->
                  door.enter(
                      WORK, passage -> registration.numbering(passage).nextResidentRecordCode())));
      assertThat(taken).hasSize(i);
      int left =
          in(own, () -> door.enter(WORK, passage -> registration.recordCodes(passage).left()));
      assertThat(left).isEqualTo(codes.size() - i);
    }
  }

  private record Taken(long move, List<String> persons, String household) {}

  private List<List<Taken>> atOnce(List<ServedMunicipality> municipalities) throws Exception {
    try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS * municipalities.size())) {
      List<Callable<List<Taken>>> work = new ArrayList<>();
      for (ServedMunicipality municipality : municipalities) {
        for (int clerk = 0; clerk < CLERKS; clerk++) {
          work.add(
              () -> {
                List<Taken> taken = new ArrayList<>();
                for (int move = 0; move < MOVES; move++) {
                  taken.add(take(municipality));
                }
                return taken;
              });
        }
      }
      List<Future<List<Taken>>> done = clerks.invokeAll(work);
      List<List<Taken>> byMunicipality = new ArrayList<>();
      for (int i = 0; i < municipalities.size(); i++) {
        List<Taken> all = new ArrayList<>();
        for (Future<List<Taken>> ofClerk : done.subList(i * CLERKS, (i + 1) * CLERKS)) {
          all.addAll(ofClerk.get());
        }
        byMunicipality.add(all);
      }
      return byMunicipality;
    }
  }

  private Taken take(ServedMunicipality municipality) {
    return in(
        municipality,
        () ->
            door.enter(
                WORK,
                passage -> {
                  Registration.MoveNumbers numbers = registration.numbersOfMove(passage, 2, 1);
                  return new Taken(
                      numbers.moveNumber(),
                      List.of(
                          numbers.numbering().nextAddressNumber().value(),
                          numbers.numbering().nextAddressNumber().value()),
                      numbers.numbering().nextHouseholdNumber().value());
                }));
  }

  private <T> T in(ServedMunicipality municipality, Work<T> work) {
    Operator clerk =
        tenancy.within(
            municipality.code(),
            () -> operators.find(SampleOperators.CLERK, "T0101").orElseThrow());
    return CurrentOperator.as(clerk, work::run);
  }

  private interface Work<T> {
    T run();
  }
}
