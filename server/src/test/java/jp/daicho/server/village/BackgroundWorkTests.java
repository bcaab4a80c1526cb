package jp.daicho.server.village;

import static jp.daicho.server.village.ThreeTowns.GIFU;
import static jp.daicho.server.village.ThreeTowns.OGAKI;
import static jp.daicho.server.village.ThreeTowns.TAKAYAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.partners.Behaviour;
import jp.daicho.partners.StandIn;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.links.HttpPartner;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.PartnerPorts;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.reference.MoveSetting;
import jp.daicho.server.support.MovedClock;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Everything the service does by itself, with three municipalities that all have something due:
 * each gets its own work and nothing of another's, trouble in the second stops neither the first
 * nor the third, the log of the process names nobody, and what the database kept from being done is
 * done once it is back, once ({@link BackgroundJobsTests} tells that these are all).
 */
@SpringBootTest(
    classes = DaichoApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = ThreeTowns.Initializer.class)
@Import(MovedClock.Hung.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // time only goes on
class BackgroundWorkTests {
  private static final LocalDate BEGIN = LocalDate.of(2026, 5, 20);

  @Autowired ConfigurableApplicationContext context;
  @Autowired List<ScheduledTaskHolder> scheduled;
  @Autowired Municipalities municipalities;
  @Autowired Drafts drafts;
  @Autowired PartnerPorts ports;
  @Autowired MovedClock clock;

  private final Map<ServedMunicipality, RealRegister> registers = new java.util.HashMap<>();
  private Map<String, Map<String, List<String>>> before = Map.of();

  @BeforeAll
  void threeTowns() {
    clock.goTo(BEGIN);
    for (ServedMunicipality town : ThreeTowns.ALL) {
      municipalities.serve(town);
      RealRegister register = new RealRegister(context, town);
      register.addPeople();
      registers.put(town, register);
    }
  }

  @BeforeEach
  void now() {
    before = ThreeTowns.rows();
  }

  @Test
  @Order(1)
  void movingOutsAreRegisteredInEachAloneAndCaughtUpWith() {
    planToLeave(RegisteredPeople.STUDENT, BEGIN.plusDays(1));
    planToLeave(RegisteredPeople.GRANDMOTHER, BEGIN.plusDays(1));
    before = ThreeTowns.rows();
    clock.goTo(BEGIN.plusDays(3));

    // Both of the second cannot be deleted: a row is refused.
    ThreeTowns.refuse("resident_record");
    assertNobodyIsNamed("DailyWork.atMidnight", "moving-outs that are due");
    ThreeTowns.mend("resident_record");
    assertDone(GIFU, "public.resident_record", 2);
    assertDone(TAKAYAMA, "public.resident_record", 2);
    assertThat(added(OGAKI)).doesNotContainKey("public.resident_record");

    // No outage: it is tried again on the next day, and not before.
    run("DailyWork.catchUp");
    assertThat(added(OGAKI)).doesNotContainKey("public.resident_record");
    now();
    // The connection breaks in the middle: it is done when it does not any more, and once.
    ThreeTowns.breakAt("resident_record");
    assertNobodyIsNamed("DailyWork.atMidnight", "moving-outs that are due");
    ThreeTowns.mend("resident_record");
    assertThat(added(OGAKI)).doesNotContainKey("public.resident_record");
    now();
    run("DailyWork.catchUp");
    assertDone(OGAKI, "public.resident_record", 2);
    assertThat(added(GIFU)).isEmpty();
    assertThat(added(TAKAYAMA)).isEmpty();
    now();
    run("DailyWork.catchUp");
    assertThat(added(OGAKI)).as("nothing is owed any more").isEmpty();
  }

  @Test
  @Order(2)
  void aMidnightWithoutTheDatabaseIsMadeUpForInAllOnceItIsBack() {
    planToLeave(RegisteredPeople.SON, LocalDate.of(2027, 3, 1));
    before = ThreeTowns.rows();
    clock.goTo(LocalDate.of(2027, 3, 5));
    ThreeTowns.superuser("ALTER ROLE " + ThreeTowns.serviceRole() + " NOLOGIN");
    ThreeTowns.superuser(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
            + ThreeTowns.serviceRole()
            + "'");
    try {
      assertThat(ThreeTowns.logged(() -> run("DailyWork.atMidnight")))
          .anyMatch(line -> line.startsWith("all: moving-outs that are due failed"));
      run("DailyWork.catchUp");
      run("ChainWork.sealDay");
    } finally {
      ThreeTowns.superuser("ALTER ROLE " + ThreeTowns.serviceRole() + " LOGIN");
    }
    ThreeTowns.ALL.forEach(town -> assertThat(added(town)).isEmpty());

    clock.goTo(LocalDate.of(2027, 3, 6));
    run("DailyWork.catchUp");
    ThreeTowns.ALL.forEach(town -> assertDone(town, "public.resident_record", 1));
    run("ChainWork.catchUp");
    for (ServedMunicipality town : ThreeTowns.ALL) {
      assertThat(ThreeTowns.seals(town).resolve("2027-03-04.json"))
          .content()
          .contains("\"" + town.code().value() + "\"");
    }
    now();
    run("DailyWork.catchUp");
    run("ChainWork.catchUp");
    ThreeTowns.ALL.forEach(town -> assertThat(added(town)).isEmpty());
  }

  @Test
  @Order(6)
  void deletedRecordsMoveOverInEachAloneAndAreCaughtUpWith() {
    clock.goTo(LocalDate.of(2032, 9, 30));
    for (ServedMunicipality town : ThreeTowns.ALL) {
      register(town)
          .write(
              "INSERT INTO move_setting (lg_code, item, value) VALUES (?, ?, ?::integer)",
              List.of(town.code().value(), MoveSetting.DELETED_RECORDS_MOVED_FROM.name(), 1001));
    }
    now();
    run("NightlyWork.run");
    ThreeTowns.ALL.forEach(
        town -> assertThat(added(town)).doesNotContainKey("deleted_records.deleted_record"));

    clock.goTo(LocalDate.of(2032, 10, 2));
    ThreeTowns.breakAt("deleted_records.deleted_record");
    assertNobodyIsNamed("NightlyWork.run", "moving deleted records over");
    ThreeTowns.mend("deleted_records.deleted_record");
    assertDone(GIFU, "deleted_records.deleted_record", 0);
    assertDone(TAKAYAMA, "deleted_records.deleted_record", 0);
    assertThat(added(OGAKI)).doesNotContainKey("deleted_records.deleted_record");
    now();
    run("NightlyWork.catchUp");
    assertDone(OGAKI, "deleted_records.deleted_record", 0);
    assertThat(added(GIFU)).isEmpty();
    now();
    run("NightlyWork.catchUp");
    assertThat(added(OGAKI)).isEmpty();
  }

  @Test
  @Order(3)
  void messagesOfEachGoAndComeUnderItsOwnNumber() {
    try (StandIn standIn = StandIn.start(0)) {
      ports.connect(new HttpPartner(Partner.CS, standIn.address(), null, Duration.ofSeconds(20)));
      for (ServedMunicipality town : ThreeTowns.ALL) {
        standIn.put(town.code().value(), "{ no message for " + town.name());
      }
      ThreeTowns.refuse("received_message");
      assertNobodyIsNamed("LinkWork.run", "the round with cs");
      ThreeTowns.mend("received_message");
      assertDone(GIFU, "public.received_message", 1);
      assertDone(TAKAYAMA, "public.received_message", 1);
      assertThat(added(OGAKI)).doesNotContainKey("public.received_message");
      assertThat(standIn.waiting(OGAKI.code().value())).as("stays with the partner").isEqualTo(1);

      standIn.behave(Behaviour.NORMAL);
      run("LinkWork.run");
      assertDone(OGAKI, "public.received_message", 1);
      for (ServedMunicipality town : ThreeTowns.ALL) {
        String code = town.code().value();
        assertThat(standIn.taken(code))
            .isNotEmpty()
            .allMatch(message -> message.contains("\"from\":\"" + code + "\""))
            .allSatisfy(message -> assertOfNobodyElse(town, message));
      }
    } finally {
      ports.disconnect(Partner.CS);
    }
  }

  @Test
  @Order(4)
  void theLogOfEachIsChainedAndSealedForItself() throws Exception {
    clock.goTo(clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(1));
    for (ServedMunicipality town : ThreeTowns.ALL) {
      register(town).texts("SELECT lg_code FROM move WHERE lg_code = ?::bpchar LIMIT 1");
    }
    ThreeTowns.refuse("audit_link");
    for (String job : List.of("ChainWork.linkWritten", "ChainWork.linkAll")) {
      assertNobodyIsNamed(job, "chaining the log");
    }
    assertNobodyIsNamed("ChainWork.seal", "sealing the log");
    assertNobodyIsNamed("ChainWork.sealDay", "the day's seal of the log");
    ThreeTowns.mend("audit_link");
    for (ServedMunicipality town : List.of(GIFU, TAKAYAMA)) {
      assertThat(added(town)).containsKeys("public.audit_link", "public.audit_seal");
    }
    assertThat(added(OGAKI)).doesNotContainKeys("public.audit_link", "public.audit_seal");
    run("ChainWork.sealDay");
    String day = clock.instant().atZone(clock.getZone()).toLocalDate().minusDays(1).toString();
    for (ServedMunicipality town : ThreeTowns.ALL) {
      assertThat(added(town)).containsKeys("public.audit_link", "public.audit_seal");
      String seal = Files.readString(ThreeTowns.seals(town).resolve(day + ".json"));
      assertThat(seal).contains("\"" + town.code().value() + "\"");
      assertOfNobodyElse(town, seal);
    }
  }

  @Test
  @Order(5)
  void aStartIsToldToEachAndDoesWhatADayBringsToEach() throws Exception {
    clock.goTo(clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(1));
    String day = clock.instant().atZone(clock.getZone()).toLocalDate().minusDays(1).toString();
    ThreeTowns.refuse("audit_entry");
    List<String> lines =
        ThreeTowns.logged(
            () ->
                context.publishEvent(
                    new ApplicationReadyEvent(
                        new SpringApplication(DaichoApplication.class),
                        new String[0],
                        context,
                        Duration.ZERO)));
    ThreeTowns.mend("audit_entry");
    assertThat(lines)
        .anyMatch(line -> line.startsWith(OGAKI.code().value() + ": the start failed"))
        .noneMatch(line -> line.contains(ThreeTowns.QUOTED));
    for (ServedMunicipality town : List.of(GIFU, TAKAYAMA)) {
      assertThat(added(town).get("public.audit_entry"))
          .anyMatch(entry -> entry.contains("サービスの開始"));
    }
    assertThat(added(OGAKI).getOrDefault("public.audit_entry", List.of()))
        .noneMatch(entry -> entry.contains("サービスの開始"));
    // What a midnight brought while it stood still; it is not waited for at a start.
    for (ServedMunicipality town : ThreeTowns.ALL) {
      Path seal = ThreeTowns.seals(town).resolve(day + ".json");
      for (int times = 0; times < 300 && !Files.exists(seal); times++) {
        Thread.sleep(100);
      }
      assertThat(seal).content().contains("\"" + town.code().value() + "\"");
    }
  }

  /** Somebody in each is about to leave on a day. */
  private void planToLeave(AddressNumber person, LocalDate day) {
    clock.goTo(day.minusDays(1));
    for (ServedMunicipality town : ThreeTowns.ALL) {
      RealRegister register = register(town);
      Draft draft =
          register.asClerk(() -> drafts.enter(leaving(person, day), DraftSource.API, true));
      register.asDecider(() -> drafts.review(draft.number(), draft.revision()));
      register.asDecider(() -> drafts.decide(draft.number(), draft.revision(), true));
    }
  }

  private static EnteredMove leaving(AddressNumber person, LocalDate day) {
    return new EnteredMove(
        MoveTypes.standard().get("moving-out"),
        Map.of(
            CommonField.MOVED_ON, day.toString(),
            CommonField.NOTIFIED_ON, day.minusDays(1).toString(),
            CommonField.DESTINATION_MUNICIPALITY_CODE, "473821"),
        List.of(new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, person.value()))));
  }

  private RealRegister register(ServedMunicipality town) {
    return Objects.requireNonNull(registers.get(town));
  }

  private Map<String, List<String>> added(ServedMunicipality town) {
    Map<String, List<String>> added = new TreeMap<>(ThreeTowns.added(town, before));
    added.values().forEach(rows -> rows.forEach(row -> assertOfNobodyElse(town, row)));
    return added;
  }

  /** So many rows came to a table of a town (0: some), with an entry of its log by the system. */
  private void assertDone(ServedMunicipality town, String table, int rows) {
    Map<String, List<String>> added = added(town);
    assertThat(added).as(town.name()).containsKeys(table, "public.audit_entry");
    if (rows > 0) {
      assertThat(added.get(table)).as(town.name() + " " + table).hasSize(rows);
    }
    assertThat(added.get("public.audit_entry")).anyMatch(entry -> entry.contains(",system,"));
  }

  private static void assertOfNobodyElse(ServedMunicipality town, String text) {
    for (ServedMunicipality other : ThreeTowns.ALL) {
      if (!other.equals(town)) {
        assertThat(text).doesNotContain(other.code().value(), other.name());
      }
    }
  }

  /**
   * A job, with what it logs of the trouble of the second town: which, and at what, and no more.
   */
  private void assertNobodyIsNamed(String job, String work) {
    List<String> lines = ThreeTowns.logged(() -> run(job));
    assertThat(lines)
        .as(job)
        .anyMatch(line -> line.startsWith(OGAKI.code().value() + ": " + work + " failed"))
        .noneMatch(line -> line.contains("渡邉") || line.contains("98320567321"))
        .noneMatch(line -> line.startsWith(GIFU.code().value() + ": " + work + " failed"))
        .noneMatch(line -> line.startsWith(TAKAYAMA.code().value() + ": " + work + " failed"));
  }

  /** As the scheduler does it. */
  private void run(String job) {
    scheduled.stream()
        .flatMap(holder -> holder.getScheduledTasks().stream())
        .map(task -> task.getTask().getRunnable())
        .filter(runnable -> runnable.toString().endsWith("." + job))
        .findFirst()
        .orElseThrow()
        .run();
  }
}
