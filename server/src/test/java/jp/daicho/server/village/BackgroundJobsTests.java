package jp.daicho.server.village;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What the service does by itself, beside what somebody has asked for: everything that a clock or
 * an event begins, and everything that goes on in a thread of its own, stands here with the test
 * that shows that it does each municipality's work in that one alone. A new one fails until it has
 * one.
 */
class BackgroundJobsTests {
  private static final String THREE = "BackgroundWorkTests: three municipalities";
  private static final String NO_MUNICIPALITY = "does nothing for any municipality: ";

  private static final String READS_KEYS = "the database reads whole indexes, and gives no row out";

  /** By class and method. */
  private static final Map<String, String> BEGUN_BY_CLOCK_OR_EVENT =
      Map.ofEntries(
          Map.entry("DailyWork.atStart", THREE),
          Map.entry("DailyWork.atMidnight", THREE),
          Map.entry("DailyWork.catchUp", THREE),
          Map.entry("NightlyWork.run", THREE),
          Map.entry("NightlyWork.catchUp", THREE),
          Map.entry("ChainWork.atStart", THREE),
          Map.entry("ChainWork.linkWritten", THREE),
          Map.entry("ChainWork.linkAll", THREE),
          Map.entry("ChainWork.seal", THREE),
          Map.entry("ChainWork.sealDay", THREE),
          Map.entry("ChainWork.catchUp", THREE),
          Map.entry("EntryLocks.onSignedOut", "ExclusiveEditingTests: of whoever signs out"),
          Map.entry("KeysInMemory.atStart", NO_MUNICIPALITY + READS_KEYS),
          Map.entry("KeysInMemory.inTheMorning", NO_MUNICIPALITY + READS_KEYS),
          Map.entry("LinkWork.run", THREE),
          Map.entry("WaitingLists.atStart", "KilledQueueTests: two servers"),
          Map.entry("WaitingLists.takeUp", "WaitingListsTests: two municipalities, one in trouble"),
          Map.entry("ServiceLife.started", THREE),
          Map.entry("ServiceLife.stopping", "ServiceLifeTests: as the start"),
          Map.entry("ServiceLife.tellFaults", "ServiceLifeTests: to whom it happened"));

  /** By class. */
  private static final Map<String, String> THREADS_OF_THEIR_OWN =
      Map.of(
          "InspectionQueue", "InspectionQueueTests: two municipalities",
          "EntriesAhead", "a transaction of the municipality it is made for",
          "Interruption", NO_MUNICIPALITY + "it says a word when a command is broken off",
          "CheckedLines", "a file of one municipality, loaded by the thread that waits",
          "EmbeddedDatabase", NO_MUNICIPALITY + "it keeps the database's process running");

  private static final List<JavaClass> SERVICE =
      List.copyOf(
          new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("jp.daicho.server"));

  @Test
  void everythingThatAClockOrAnEventBeginsIsKnown() {
    TreeSet<String> found = new TreeSet<>();
    for (Class<? extends Annotation> begun :
        List.of(Scheduled.class, EventListener.class, Async.class)) {
      SERVICE.stream()
          .flatMap(type -> type.getMethods().stream())
          .filter(method -> method.isMetaAnnotatedWith(begun) || method.isAnnotatedWith(begun))
          .forEach(method -> found.add(method.getOwner().getSimpleName() + "." + method.getName()));
    }
    assertThat(found).containsExactlyElementsOf(new TreeSet<>(BEGUN_BY_CLOCK_OR_EVENT.keySet()));
  }

  @Test
  void everythingThatGoesOnInAThreadOfItsOwnIsKnown() {
    Map<String, String> found = new TreeMap<>();
    for (JavaClass type : SERVICE) {
      Stream.concat(
              type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
          .filter(BackgroundJobsTests::makesThreads)
          .forEach(call -> found.put(outermost(type).getSimpleName(), call.getDescription()));
    }
    assertThat(found.keySet())
        .as("%s", found)
        .containsExactlyElementsOf(new TreeSet<>(THREADS_OF_THEIR_OWN.keySet()));
  }

  private static boolean makesThreads(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    return owner.isEquivalentTo(Executors.class)
        || owner.isAssignableTo(ForkJoinPool.class)
        || (owner.isEquivalentTo(Thread.class)
            && name.matches("<init>|ofPlatform|ofVirtual|startVirtualThread"))
        || (owner.isEquivalentTo(CompletableFuture.class) && name.endsWith("Async"))
        || name.matches("parallelStream|parallel")
        || owner.getName().matches(".*\\.(Timer|StructuredTaskScope|ThreadPoolExecutor)")
        || owner.getPackageName().startsWith("org.springframework.scheduling.concurrent")
        || owner.getPackageName().startsWith("org.springframework.core.task");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(BackgroundJobsTests::outermost).orElse(type);
  }
}
