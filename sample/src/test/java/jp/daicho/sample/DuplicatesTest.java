package jp.daicho.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.daicho.characters.MjCharacters;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.identity.Blocking;
import jp.daicho.ledger.identity.ComparedPerson;
import jp.daicho.ledger.identity.IdentityComparison;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.sample.TypingErrors.Typed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many of those who are in the register already are found at their entry, and how many others
 * are suspected, on 20,000 residents and those who left (ADR 0034). The figures stand in
 * docs/testing.md.
 */
class DuplicatesTest {
  private static final int RESIDENTS = 20_000;
  private static final int TYPED = 2_000;
  private static final EraCalendar ERAS = EraCalendar.standard();
  private static final LocalDate TODAY = SampleMunicipality.AS_OF;
  private static final IdentityComparison COMPARISON =
      new IdentityComparison(ERAS, MjCharacters.standard()::variantsOf);

  private static final List<ResidentRecord> REGISTER = latest(RESIDENTS, 11);
  private static final List<ResidentRecord> STRANGERS = latest(RESIDENTS / 4, 12);
  private static final Map<LocalDate, List<Known>> BY_DAY = new HashMap<>();
  private static final List<JapanesePerson> NAMED =
      japanese(REGISTER).map(record -> (JapanesePerson) record.person()).toList();

  private record Known(ResidentRecord record, ComparedPerson person) {}

  @BeforeAll
  static void byDays() {
    for (ResidentRecord record : REGISTER) {
      BY_DAY
          .computeIfAbsent(record.birthDate().earliest(), day -> new ArrayList<>())
          .add(new Known(record, ComparedPerson.of(record).withoutNumber()));
    }
  }

  @Test
  void whoeverIsThereAlreadyIsFoundAndHardlyAnybodyElse() {
    Chance chance = Chance.of(5, 1);
    TypingErrors errors = new TypingErrors(chance, NAMED);
    List<ResidentRecord> known = japanese(REGISTER).toList();
    Map<String, int[]> byError = new TreeMap<>();
    int[][] byNumber = new int[4][2];
    int found = 0;
    int others = 0;
    for (int i = 0; i < TYPED; i++) {
      ResidentRecord record = chance.pick(known);
      Typed typed = errors.type(record, chance.pick(STRANGERS));
      boolean hit = false;
      for (Known suspect : told(typed.person())) {
        boolean same = suspect.record().key().equals(record.key());
        hit |= same;
        others += same ? 0 : 1;
      }
      found += hit ? 1 : 0;
      int kinds = Math.min(3, typed.errors().size());
      byNumber[kinds][0]++;
      byNumber[kinds][1] += hit ? 1 : 0;
      for (String error : typed.errors()) {
        int[] counts = byError.computeIfAbsent(error, any -> new int[2]);
        counts[0]++;
        counts[1] += hit ? 1 : 0;
      }
    }
    int strangers = 0;
    int suspected = 0;
    for (ResidentRecord stranger : STRANGERS) {
      strangers++;
      suspected += told(ComparedPerson.of(stranger).withoutNumber()).isEmpty() ? 0 : 1;
    }
    double recall = (double) found / TYPED;
    double precision = (double) found / (found + others + suspected);
    print("found %d of %d (recall %.3f), %d others told with them", found, TYPED, recall, others);
    print("%d of %d strangers told (precision %.3f)", suspected, strangers, precision);
    for (int kinds = 1; kinds <= 3; kinds++) {
      print("  %d kinds of error: %d of %d", kinds, byNumber[kinds][1], byNumber[kinds][0]);
    }
    byError.forEach((error, counts) -> print("  %s: %d of %d", error, counts[1], counts[0]));

    assertThat(recall).isGreaterThan(0.93);
    assertThat(precision).isGreaterThan(0.98);
    assertThat(byNumber[1][1]).as("of one error").isGreaterThan(byNumber[1][0] * 98 / 100);
  }

  @Test
  void thoseWhoLookAlikeAreKeptApart() {
    Chance chance = Chance.of(5, 2);
    List<ResidentRecord> known = japanese(REGISTER).toList();
    int twins = 0;
    int siblings = 0;
    int namesakes = 0;
    for (int i = 0; i < 1_000; i++) {
      ResidentRecord record = chance.pick(known);
      PersonName other = chance.pick(NAMED).name();
      twins += isTold(record, relative(record, other, record.birthDate())) ? 1 : 0;
      RegisterDate later = RegisterDate.of(record.birthDate().day().plusYears(2));
      siblings += isTold(record, relative(record, other, later)) ? 1 : 0;
      namesakes += isTold(record, namesake(record, chance.pick(STRANGERS))) ? 1 : 0;
    }
    print(
        "of 1000 each: %d twins, %d siblings, %d namesakes of one birth date told",
        twins, siblings, namesakes);
    assertThat(twins).isLessThan(10);
    assertThat(siblings).isLessThan(10);
    // Nothing that is known tells them apart: 4.1.1.2 wants them told.
    assertThat(namesakes).isEqualTo(1_000);
  }

  private static boolean isTold(ResidentRecord known, ComparedPerson other) {
    return COMPARISON.compare(other, ComparedPerson.of(known).withoutNumber()).isWorthTelling();
  }

  /** Somebody of the same family, sex and address with the given name of another. */
  private static ComparedPerson relative(
      ResidentRecord record, PersonName other, RegisterDate born) {
    JapanesePerson person = (JapanesePerson) record.person();
    PersonName name = person.name();
    String surname = Objects.requireNonNull(name.furigana()).surname();
    String given = Objects.requireNonNull(other.furigana()).given();
    String writing = other.given();
    if (writing.equals(name.given())) {
      writing = writing + "太";
      given = given + "タ";
    }
    return ComparedPerson.of(
        new JapanesePerson(
            PersonName.of(name.surname(), writing, Furigana.of(surname + "\u3000" + given, false)),
            null,
            person.domicile(),
            person.becameResidentOn()),
        born,
        record.sex(),
        record.residence().address(),
        List.of(record.residence().previousAddress()),
        null);
  }

  private static ComparedPerson namesake(ResidentRecord record, ResidentRecord elsewhere) {
    return ComparedPerson.of(
        record.person(),
        record.birthDate(),
        record.sex(),
        elsewhere.residence().address(),
        List.of(elsewhere.residence().previousAddress()),
        null);
  }

  /** Of those the register is asked for, those a clerk is told. */
  private static List<Known> told(ComparedPerson person) {
    Blocking blocking = Blocking.of(List.of(person), TODAY, ERAS, COMPARISON.variants());
    return blocking.days().stream()
        .flatMap(day -> BY_DAY.getOrDefault(day, List.of()).stream())
        .filter(known -> blocking.admits(known.person()))
        .filter(known -> COMPARISON.compare(person, known.person()).isWorthTelling())
        .toList();
  }

  private static Stream<ResidentRecord> japanese(Collection<ResidentRecord> records) {
    return records.stream()
        .filter(
            record ->
                record.person() instanceof JapanesePerson person
                    && person.name().furigana() != null
                    && !person.name().isSingle()
                    && !record.birthDate().isUncertain());
  }

  private static List<ResidentRecord> latest(int residents, long seed) {
    Map<AddressNumber, ResidentRecord> latest = new LinkedHashMap<>();
    SampleMunicipality.records(
        residents,
        seed,
        version -> latest.put(version.key().addressNumber(), version),
        (made, wanted) -> {});
    return List.copyOf(latest.values());
  }

  private static void print(String text, Object... values) {
    System.out.println(String.format(Locale.ROOT, text, values));
  }
}
