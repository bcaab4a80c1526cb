package jp.daicho.conformance;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Stops a test run in which a test names a requirement that the standard does not have: a misspelt
 * number would silently prove nothing.
 *
 * <p>It is a filter because a listener cannot fail a run. It lets every test pass.
 */
public final class KnownRequirementsFilter implements PostDiscoveryFilter {

  /** Called by the JUnit Platform. */
  public KnownRequirementsFilter() {}

  @Override
  public FilterResult apply(TestDescriptor test) {
    for (TestElements.Element element : TestElements.of(test.getSource())) {
      for (String id : element.requirements()) {
        if (!Requirements.all().contains(id)) {
          throw new IllegalStateException(
              element.name() + " claims to prove " + id + ", which is no requirement");
        }
      }
    }
    return FilterResult.included("names only known requirements");
  }
}
