package jp.daicho.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import jp.daicho.conformance.Proof.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down, while tests run, what each test that {@link Proves} something came to: one file a
 * test class in {@code target/conformance} of the module. The JUnit Platform finds it by itself in
 * every module that has this one among its test dependencies.
 *
 * <p>A method counts as passed when all its invocations passed, a class when all its test methods,
 * those of nested classes included, ran and passed. What is skipped is not proven. Where a test is
 * tried again, its last try counts, beside what the others of its class came to before.
 */
public final class ProofListener implements TestExecutionListener {
  private final @Nullable Path directory;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, Outcome> earlier = new HashMap<>();
  private final Map<String, TestElements.Element> proving = new TreeMap<>();
  private final Set<Class<?>> classesRun = new HashSet<>();
  private @Nullable TestPlan plan;

  /** Called by the JUnit Platform; records only where a Maven module is being tested. */
  public ProofListener() {
    this(moduleDirectory());
  }

  ProofListener(@Nullable Path directory) {
    this.directory = directory;
  }

  private static @Nullable Path moduleDirectory() {
    String home = System.getProperty("basedir", System.getProperty("user.dir", ""));
    Path module = Path.of(home);
    return Files.exists(module.resolve("pom.xml")) ? module.resolve("target/conformance") : null;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
    earlier.putAll(outcomes);
    outcomes.clear();
    classesRun.clear();
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    recordWithDescendants(test, Outcome.SKIPPED);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Outcome outcome =
        switch (result.getStatus()) {
          case SUCCESSFUL -> Outcome.PASSED;
          case ABORTED -> Outcome.SKIPPED;
          case FAILED -> Outcome.FAILED;
        };
    if (test.isTest()) {
      record(test, outcome);
    } else if (outcome != Outcome.PASSED) {
      // A container that fails takes with it what has run in it and what could not.
      recordWithDescendants(test, outcome);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (directory == null) {
      return;
    }
    try {
      Files.createDirectories(directory);
      for (Class<?> testClass : classesRun) {
        write(directory.resolve(testClass.getName() + ".tsv"), proofsOf(testClass));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void recordWithDescendants(TestIdentifier test, Outcome outcome) {
    record(test, outcome);
    if (plan != null) {
      plan.getDescendants(test).forEach(descendant -> record(descendant, outcome));
    }
  }

  private void record(TestIdentifier test, Outcome outcome) {
    lock.lock();
    try {
      Set<String> named = new HashSet<>();
      TestIdentifier current = test;
      while (current != null) {
        for (TestElements.Element element : TestElements.of(current.getSource())) {
          classesRun.add(TestElements.topLevel(element.testClass()));
          if (!element.requirements().isEmpty()) {
            proving.put(element.name(), element);
          }
          // An invocation and its method have the same source: once is enough.
          if (named.add(element.name())) {
            outcomes.merge(element.name(), outcome, Outcome::worse);
          }
        }
        current = plan == null ? null : plan.getParent(current).orElse(null);
      }
    } finally {
      lock.unlock();
    }
  }

  private List<Proof> proofsOf(Class<?> testClass) {
    List<Proof> proofs = new ArrayList<>();
    for (TestElements.Element element : proving.values()) {
      if (TestElements.topLevel(element.testClass()).equals(testClass)) {
        Outcome outcome = outcomeOf(element);
        new TreeSet<>(element.requirements())
            .forEach(id -> proofs.add(new Proof(id, element.name(), outcome)));
      }
    }
    return proofs;
  }

  private Outcome outcomeOf(TestElements.Element element) {
    Outcome outcome = lastOf(element.name());
    // A run of chosen methods must not prove what the whole class is needed for.
    boolean complete =
        !element.isClass()
            || TestElements.methodsOf(element.testClass()).stream().allMatch(this::hasRun);
    return complete ? outcome : outcome.worse(Outcome.SKIPPED);
  }

  private boolean hasRun(String element) {
    return outcomes.containsKey(element) || earlier.containsKey(element);
  }

  private Outcome lastOf(String element) {
    return outcomes.getOrDefault(element, earlier.getOrDefault(element, Outcome.SKIPPED));
  }

  private static void write(Path file, List<Proof> proofs) throws IOException {
    if (proofs.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(Proof.HEADER);
    proofs.forEach(proof -> lines.add(proof.toLine()));
    Files.write(file, lines);
  }
}
