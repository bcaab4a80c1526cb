package jp.daicho.server.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.ReferenceData;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.move.Village;
import jp.daicho.ledger.move.VillageLife;
import jp.daicho.ledger.move.VillageSetting;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.reference.PostalArea;
import jp.daicho.reference.PostalCodes;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.moves.MovingOutDays;
import jp.daicho.server.registry.RegisterCheck;
import jp.daicho.server.support.MovedClock;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A few hundred moves of a village, with wrong entries, drafts that wait, are corrected or
 * withdrawn, and cancellations, through the service to the database and back. Another life is lived
 * with {@code -Ddaicho.village.seed=…}, a longer one with {@code -Ddaicho.village.registered=…}.
 */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = "daicho.daily-work=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(MovedClock.Hung.class)
class VillageOnTheDatabaseTests {
  private static final long SEED = Long.getLong("daicho.village.seed", 2026_11_25L);
  private static final int MOVES = Integer.getInteger("daicho.village.registered", 600);
  private static final LocalDate BEGINNING = LocalDate.of(2021, 4, 5);

  @Autowired BeanFactory service;
  @Autowired Drafts drafts;
  @Autowired MovingOutDays movingOutDays;
  @Autowired MovedClock clock;

  private final ServedMunicipality municipality = TestDatabase.newMunicipality();
  private final Random random = new Random(SEED);

  @Test
  void theDatabaseHoldsWhatTheLedgerMade() {
    clock.goTo(BEGINNING);
    RealRegister register = new RealRegister(service, municipality);
    register.addRecordCodes(
        IntStream.range(0, MOVES * 2)
            .mapToObj(i -> ResidentRecordCode.ofBody(Long.toString(3_000_000_000L + i)))
            .toList());
    RealCounter counter = new RealCounter(register, drafts, movingOutDays, clock, SEED);
    VillageLife life = new VillageLife(setting(register.referenceData()), counter);

    for (int moves = 20; moves <= MOVES; moves += 20) {
      life.live(moves);
      remember(life.village(), counter);
    }

    System.out.println("seed " + SEED + ", " + life);
    System.out.println(life.registered());
    System.out.println(life.found());
    assertThat(life.found()).containsKey(FindingCode.UNDER_DRAFT);
    assertThat(counter.unconfirmed()).isPositive();
    everyVersionIsTheSame(register, life.village(), counter);
    theRegisterIsWhole(register, life.village());
    onlyWaitingDraftsHoldAnybody(register, counter);
    thePastIsAsItWasKnown(register, counter);
  }

  private VillageSetting setting(ReferenceData reference) {
    List<String> towns =
        PostalCodes.standard().in(municipality.code()).stream()
            .filter(area -> !area.isOffice() && !area.isEnded() && !area.town().isBlank())
            .map(PostalArea::fullTown)
            .distinct()
            .limit(2)
            .toList();
    return new VillageSetting(
        reference, municipality.code(), towns, BEGINNING, 40, 90, 8, SEED, "001", "端末1", 0);
  }

  private void remember(Village village, RealCounter counter) {
    List<AddressNumber> persons = village.persons();
    for (int i = 0; i < 3; i++) {
      AddressNumber person = persons.get(random.nextInt(persons.size()));
      LocalDate day = village.today().minusDays(random.nextInt(300));
      counter.remember(person, day, village.on(day, person));
    }
  }

  private static void everyVersionIsTheSame(
      RealRegister register, Village village, RealCounter counter) {
    for (AddressNumber person : village.persons()) {
      List<RegisteredVersion> made = village.versions(person);
      List<RegisteredVersion> stored = register.versions(person);
      assertThat(stored).hasSameSizeAs(made);
      for (int i = 0; i < made.size(); i++) {
        RegisteredVersion one = stored.get(i);
        RegisteredVersion other = made.get(i);
        assertThat(
                new RegisteredVersion(
                    counter.same(one.resident(), other.resident()), one.type(), one.about()))
            .isEqualTo(other);
      }
    }
  }

  /** Also that the current rows derived anew are those kept (1.2.1). */
  private static void theRegisterIsWhole(RealRegister register, Village village) {
    RegisterCheck.Findings findings = register.check();
    assertThat(findings.faults()).isEmpty();
    assertThat(findings.residents()).isEqualTo(village.residentCount());
    assertThat(findings.persons()).isEqualTo(village.persons().size());
  }

  /** Nothing of a withdrawn draft remains, and nobody is held by what is over (4.0.8). */
  private static void onlyWaitingDraftsHoldAnybody(RealRegister register, RealCounter counter) {
    List<String> waiting = counter.waiting().stream().map(Object::toString).toList();
    assertThat(
            register.texts(
                "SELECT DISTINCT draft_number::text FROM draft_hold WHERE lg_code = ?::bpchar"))
        .isSubsetOf(waiting);
    assertThat(
            register.texts("SELECT draft_number::text FROM open_draft WHERE lg_code = ?::bpchar"))
        .containsExactlyInAnyOrderElementsOf(waiting);
    List<String> withdrawn = counter.withdrawn().stream().map(Object::toString).toList();
    assertThat(withdrawn).isNotEmpty();
    assertThat(
            register.texts(
                "SELECT draft_number::text FROM draft WHERE lg_code = ?::bpchar AND withdrawn"))
        .containsExactlyInAnyOrderElementsOf(withdrawn);
    assertThat(register.texts("SELECT draft_number::text FROM move WHERE lg_code = ?::bpchar"))
        .doesNotContainAnyElementsOf(withdrawn);
  }

  private static void thePastIsAsItWasKnown(RealRegister register, RealCounter counter) {
    assertThat(counter.known()).isNotEmpty();
    for (RealCounter.Known known : counter.known()) {
      assertThat(
              register
                  .asOf(known.person(), known.day(), known.at())
                  .map(it -> known.record().map(then -> counter.same(it, then)).orElse(it)))
          .isEqualTo(known.record());
    }
  }
}
