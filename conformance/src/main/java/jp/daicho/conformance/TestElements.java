package jp.daicho.conformance;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The classes and methods behind what the JUnit Platform runs, whichever engine runs it. */
final class TestElements {
  private TestElements() {}

  /** A test method or class as the result files name it. */
  record Element(String name, Class<?> testClass, AnnotatedElement annotated) {

    /** The requirements it names; none when it names none. */
    List<String> requirements() {
      Proves proves = annotated.getAnnotation(Proves.class);
      return proves == null ? List.of() : List.of(proves.value());
    }

    boolean isClass() {
      return annotated instanceof Class<?>;
    }
  }

  /** The elements of a source: a method, or a class with the classes around it. */
  static List<Element> of(Optional<? extends TestSource> source) {
    List<Element> elements = new ArrayList<>();
    switch (source.orElse(null)) {
      case MethodSource method ->
          elements.add(
              new Element(
                  method.getClassName() + "#" + method.getMethodName(),
                  method.getJavaClass(),
                  method.getJavaMethod()));
      case ClassSource ofClass -> {
        for (Class<?> c = ofClass.getJavaClass(); c != null; c = c.getEnclosingClass()) {
          elements.add(new Element(c.getName(), c, c));
        }
      }
      case null, default -> {
        // Files, packages and engines name no requirement.
      }
    }
    return elements;
  }

  /** The names of all test methods of a class and of the classes nested in it. */
  static List<String> methodsOf(Class<?> testClass) {
    List<String> names = new ArrayList<>();
    for (Method method :
        ReflectionSupport.findMethods(
            testClass,
            m -> AnnotationSupport.isAnnotated(m, Testable.class),
            HierarchyTraversalMode.TOP_DOWN)) {
      names.add(testClass.getName() + "#" + method.getName());
    }
    for (Class<?> nested : testClass.getDeclaredClasses()) {
      // Static ones are classes of their own to the engines.
      if (!Modifier.isStatic(nested.getModifiers())) {
        names.addAll(methodsOf(nested));
      }
    }
    return names;
  }

  /** The class a source file is named after. */
  static Class<?> topLevel(Class<?> testClass) {
    Class<?> top = testClass;
    for (Class<?> c = testClass; c != null; c = c.getEnclosingClass()) {
      top = c;
    }
    return top;
  }
}
