package jp.daicho.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ProofListenerTest {
  private static final String ME = ProofListenerTest.class.getName();

  @TempDir Path directory;

  @Test
  void methodsAreWrittenWithTheirOutcome() throws IOException {
    assertThat(run(selectClass(Methods.class)))
        .containsExactly(
            "1.1.8-M1\t$Methods#fails\tfailed",
            "1.1.9-M1\t$Methods#isAborted\tskipped",
            "1.1.9-M2\t$Methods#isDisabled\tskipped",
            "1.1.3-M1\t$Methods#passes\tpassed",
            "1.1.9-N1\t$Methods#passes\tpassed");
  }

  @Test
  void aMethodCountsOnlyWhenAllItsInvocationsPass() throws IOException {
    assertThat(run(selectClass(Invocations.class)))
        .containsExactly(
            "1.1.3-M1\t$Invocations#allPass\tpassed", "1.1.8-M1\t$Invocations#oneFails\tfailed");
  }

  @Test
  void propertiesAreRecordedToo() throws IOException {
    assertThat(run(selectClass(Properties.class)))
        .containsExactly(
            "1.1.3-M1\t$Properties#holds\tpassed", "1.1.8-M1\t$Properties#isWrong\tfailed");
  }

  @Test
  void aClassCountsOnlyWhenAllItsTestsPassThoseOfNestedClassesIncluded() throws IOException {
    assertThat(run(selectClass(WholeClass.class))).containsExactly("1.1.3-M1\t$WholeClass\tpassed");
    assertThat(run(selectClass(ClassWithFailure.class)))
        .containsExactly(
            "1.1.3-M1\t$ClassWithFailure\tfailed",
            "1.1.9-M1\t$ClassWithFailure$Inner#passes\tpassed");
  }

  @Test
  void oneMethodOfAClassDoesNotProveWhatTheClassIsNeededFor() throws IOException {
    assertThat(run(selectMethod(WholeClass.class, "passes")))
        .containsExactly("1.1.3-M1\t$WholeClass\tskipped");
  }

  @Test
  void whatCannotRunBecauseItsClassFailsIsFailed() throws IOException {
    assertThat(run(selectClass(BrokenSetUp.class)))
        .containsExactly(
            "1.1.3-M1\t$BrokenSetUp#allPass\tfailed", "1.1.8-M1\t$BrokenSetUp#passes\tfailed");
  }

  @Test
  void whatIsTriedAgainCountsByItsLastTryAndTheOthersKeepTheirs() throws IOException {
    ProofListener listener = new ProofListener(directory);
    PassesAtTheSecondTry.tries = 0;
    assertThat(run(listener, selectClass(PassesAtTheSecondTry.class)))
        .containsExactly(
            "1.1.3-M1\t$PassesAtTheSecondTry#flickers\tfailed",
            "1.1.8-M1\t$PassesAtTheSecondTry#passes\tpassed");
    assertThat(run(listener, selectMethod(PassesAtTheSecondTry.class, "flickers")))
        .containsExactly(
            "1.1.3-M1\t$PassesAtTheSecondTry#flickers\tpassed",
            "1.1.8-M1\t$PassesAtTheSecondTry#passes\tpassed");
  }

  @Test
  void theFileOfAClassThatProvesNothingAnyMoreIsRemoved() throws IOException {
    Files.writeString(directory.resolve(ME + ".tsv"), "old");
    assertThat(run(selectClass(ProvesNothing.class))).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void anUnknownRequirementFailsTheRun() {
    var request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Misspelt.class)).build();
    var launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(true)
                .build());
    assertThatThrownBy(() -> launcher.execute(request))
        .hasStackTraceContaining("Misspelt#passes claims to prove 1.1.8-M99");
  }

  private List<String> run(DiscoverySelector selector) throws IOException {
    return run(new ProofListener(directory), selector);
  }

  private List<String> run(ProofListener listener, DiscoverySelector selector) throws IOException {
    var request = LauncherDiscoveryRequestBuilder.request().selectors(selector).build();
    var config =
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestExecutionListeners(listener)
            .build();
    LauncherFactory.create(config).execute(request);
    Path file = directory.resolve(ME + ".tsv");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).isEqualTo(Proof.HEADER);
    return lines.stream().skip(1).map(line -> line.replace(ME, "")).toList();
  }

  // The classes below are run by the tests above only; some of them fail on purpose.

  static class Methods {
    @Test
    @Proves({"1.1.9-N1", "1.1.3-M1"})
    void passes() {}

    @Test
    @Proves("1.1.8-M1")
    void fails() {
      throw new AssertionError("on purpose");
    }

    @Test
    @Disabled("on purpose")
    @Proves("1.1.9-M2")
    void isDisabled() {}

    @Test
    @Proves("1.1.9-M1")
    void isAborted() {
      Assumptions.abort("on purpose");
    }

    @Test
    void provesNothing() {}
  }

  static class PassesAtTheSecondTry {
    static int tries;

    @Test
    @Proves("1.1.3-M1")
    void flickers() {
      tries++;
      assertThat(tries).isEqualTo(2);
    }

    @Test
    @Proves("1.1.8-M1")
    void passes() {}
  }

  static class Invocations {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Proves("1.1.3-M1")
    void allPass(int number) {
      assertThat(number).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -2, 3})
    @Proves("1.1.8-M1")
    void oneFails(int number) {
      assertThat(number).isPositive();
    }
  }

  static class Properties {
    @Property(tries = 10)
    @Proves("1.1.3-M1")
    boolean holds(@ForAll byte number) {
      return number * number >= 0;
    }

    @Property(tries = 10)
    @Proves("1.1.8-M1")
    boolean isWrong(@ForAll byte number) {
      return number * number < 0;
    }
  }

  @Proves("1.1.3-M1")
  static class WholeClass {
    @Test
    void passes() {}

    @Nested
    class Inner {
      @ParameterizedTest
      @ValueSource(ints = {1, 2})
      void passesToo(int number) {
        assertThat(number).isPositive();
      }
    }
  }

  @Proves("1.1.3-M1")
  static class ClassWithFailure {
    @Test
    void passes() {}

    @Nested
    class Inner {
      @Test
      @Proves("1.1.9-M1")
      void passes() {}

      @Test
      void fails() {
        throw new AssertionError("on purpose");
      }
    }
  }

  static class BrokenSetUp {
    @BeforeAll
    static void fail() {
      throw new IllegalStateException("on purpose");
    }

    @Test
    @Proves("1.1.8-M1")
    void passes() {}

    @ParameterizedTest
    @ValueSource(ints = 1)
    @Proves("1.1.3-M1")
    void allPass(int number) {
      assertThat(number).isPositive();
    }
  }

  static class ProvesNothing {
    @Test
    void passes() {}
  }

  static class Misspelt {
    @Test
    @Proves("1.1.8-M99")
    void passes() {}
  }
}
