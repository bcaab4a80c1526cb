package jp.daicho.ledger;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * What the ledger may not know: frameworks, the outside world, the clock (ADR 0002).
 *
 * <p>The rules of the register are pure functions: the same entry on the same day gives the same
 * findings, so that they can be tested in seconds and asked again for any past day.
 */
class LedgerArchitectureTest {
  /** The types with which a table on the class path is read; they open nothing else. */
  private static final Class<?>[] RESOURCE_READING = {
    BufferedReader.class,
    InputStream.class,
    InputStreamReader.class,
    Reader.class,
    IOException.class,
    UncheckedIOException.class,
    Serializable.class
  };

  /** Names that say nothing about the work a class does. */
  private static final Set<String> EMPTY_NAMES =
      Set.of("Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Misc");

  private static final JavaClasses LEDGER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("jp.daicho.ledger");

  @Test
  void ledger_depends_on_nothing_but_the_jdk_and_jspecify() {
    noClasses()
        .should()
        .dependOnClassesThat(
            are(
                not(
                    resideInAnyPackage(
                        "java..", "jp.daicho.ledger..", "org.jspecify.annotations"))))
        .check(LEDGER);
  }

  @Test
  void ledger_reads_and_writes_nothing_but_tables_on_the_class_path() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.io..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.net..",
                    "java.sql..")
                .and(not(belongToAnyOf(RESOURCE_READING))))
        .check(LEDGER);
  }

  @Test
  void only_the_data_package_reads_tables() {
    noClasses()
        .that()
        .resideOutsideOfPackage("jp.daicho.ledger.data..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(InputStream.class, Reader.class)
        .check(LEDGER);
  }

  @Test
  void ledger_has_no_clock_of_its_own() {
    noClasses()
        .should()
        .callCodeUnitWhere(asksForTheTime())
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class)
        .check(LEDGER);
  }

  @Test
  void ledger_starts_no_threads_and_prints_nothing() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, ThreadLocal.class, Process.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(LEDGER);
  }

  @Test
  void values_have_no_setters() {
    methods().that().arePublic().should().haveNameNotMatching("set[A-Z].*").check(LEDGER);
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(packages().filter(part -> !part.isAnnotatedWith(NullMarked.class))).isEmpty();
  }

  @Test
  void no_class_has_a_name_that_says_nothing() {
    assertThat(LEDGER.stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> EMPTY_NAMES.stream().anyMatch(name::endsWith));
  }

  private static Stream<JavaPackage> packages() {
    return LEDGER.stream().map(JavaClass::getPackage).distinct();
  }

  private static DescribedPredicate<JavaCall<?>> asksForTheTime() {
    return DescribedPredicate.describe(
        "asks for the present time",
        call -> {
          CodeUnitCallTarget target = call.getTarget();
          String owner = target.getOwner().getName();
          String name = target.getName();
          return (owner.startsWith("java.time.") && name.equals("now"))
              || (owner.equals("java.lang.System")
                  && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
              || (owner.equals("java.util.Date") && name.equals("<init>"));
        });
  }
}
