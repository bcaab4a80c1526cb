package jp.daicho.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.support.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What the service remembers between requests, and could therefore tell somebody of another
 * municipality: everything that can grow in a bean, or in what a bean holds, stands in this list
 * with the reason why it cannot.
 */
@ServiceTest
class RememberedTests {
  private enum Why {
    /** Its keys are municipalities, and whoever asks gives her own, which the door knows. */
    BY_MUNICIPALITY,
    /** It is about no municipality's people: texts of the program, counts of requests, marks. */
    ABOUT_NOBODY
  }

  private static final Map<String, Why> REMEMBERED =
      Map.ofEntries(
          Map.entry("AuditLog.touched", Why.BY_MUNICIPALITY),
          Map.entry("KeptTowns.kept", Why.BY_MUNICIPALITY),
          Map.entry("KnownWords.known", Why.BY_MUNICIPALITY),
          Map.entry("Permissions.kept", Why.BY_MUNICIPALITY),
          Map.entry("PaperSigning.keys", Why.BY_MUNICIPALITY),
          Map.entry("PaperSigning.stamps", Why.BY_MUNICIPALITY),
          Map.entry("RegisteredVariants.kept", Why.BY_MUNICIPALITY),
          Map.entry("SharedTaking.counters", Why.BY_MUNICIPALITY),
          Map.entry("SingleSignOnClient.known", Why.BY_MUNICIPALITY),
          Map.entry("StatementSigning.keys", Why.BY_MUNICIPALITY),
          Map.entry("Vault.known", Why.BY_MUNICIPALITY),
          Map.entry("InspectionQueue.queued", Why.BY_MUNICIPALITY),
          // By the code in the file of settings; nobody can ask for it.
          Map.entry("SignInSettings.clientSecrets", Why.ABOUT_NOBODY),
          // How often an address has had papers checked.
          Map.entry("CheckLimit.counts", Why.ABOUT_NOBODY),
          // When the database was away and for whom, until it can be logged there; nothing of
          // people.
          Map.entry("DatabaseFaults.kept", Why.ABOUT_NOBODY),
          // Towns and postal codes of the whole country.
          Map.entry("NationwideTowns.towns", Why.ABOUT_NOBODY),
          Map.entry("PostalCodes.extents", Why.ABOUT_NOBODY),
          Map.entry("PaperDrafting.writers", Why.ABOUT_NOBODY),
          Map.entry("DraftListPages.STATES", Why.ABOUT_NOBODY),
          Map.entry("IssueHistoryScreens.DISPOSALS", Why.ABOUT_NOBODY),
          Map.entry("OverflowScreens.POLICIES", Why.ABOUT_NOBODY),
          Map.entry("TransferWriter.REASONS", Why.ABOUT_NOBODY));

  /** What another test of the same service may have read, or not. */
  private static final Set<String> READ_WHEN_WANTED =
      Set.of("NationwideTowns.towns", "PostalCodes.extents");

  @Autowired ApplicationContext context;

  @Test
  void whatIsRememberedBetweenRequestsIsKeptByMunicipalityOrAboutNobody() {
    Map<String, Object> found = new TreeMap<>();
    for (String name : context.getBeanDefinitionNames()) {
      Object bean = context.getBean(name);
      if (isOurs(bean.getClass())) {
        walk(bean, found);
      }
    }
    Set<String> always = new TreeSet<>(REMEMBERED.keySet());
    always.removeAll(READ_WHEN_WANTED);
    assertThat(found.keySet()).isSubsetOf(REMEMBERED.keySet()).containsAll(always);
    REMEMBERED.forEach(
        (field, why) -> {
          if (why == Why.BY_MUNICIPALITY) {
            Object kept = Objects.requireNonNull(found.get(field));
            Collection<?> keys =
                kept instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) kept;
            assertThat(keys).as(field).allSatisfy(key -> assertThat(isMunicipal(key)).isTrue());
          }
        });
  }

  private static boolean isMunicipal(Object key) {
    if (key instanceof MunicipalityCode) {
      return true;
    }
    return key.getClass().isRecord()
        && key.getClass().getRecordComponents()[0].getType() == MunicipalityCode.class;
  }

  /** Notes the containers of an object and of what of ours it holds. */
  private static void walk(Object root, Map<String, Object> found) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      Object one = open.remove();
      if (seen.add(one)) {
        fields(
            one,
            (field, value) -> {
              if (isOurs(value.getClass()) && !value.getClass().isEnum()) {
                open.add(value);
              } else if (canGrow(value)) {
                found.put(field.getDeclaringClass().getSimpleName() + "." + field.getName(), value);
              }
            });
      }
    }
  }

  private interface FieldConsumer {
    void accept(Field field, Object value);
  }

  private static void fields(Object of, FieldConsumer consumer) {
    for (Class<?> type = of.getClass(); type != null && isOurs(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!field.getType().isPrimitive() && !field.isSynthetic()) {
          field.setAccessible(true);
          Object value = valueOf(field, of);
          if (value != null) {
            consumer.accept(field, value);
          }
        }
      }
    }
  }

  private static @Nullable Object valueOf(Field field, Object of) {
    try {
      return field.get(Modifier.isStatic(field.getModifiers()) ? null : of);
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(field.toString(), closed);
    }
  }

  /** Of those that are used to remember; what {@code List.of} and the like made cannot grow. */
  private static boolean canGrow(Object value) {
    String type = value.getClass().getName();
    return (value instanceof Map || value instanceof Collection || value instanceof AtomicReference)
        && !type.startsWith("java.util.ImmutableCollections")
        && !type.contains("$Unmodifiable")
        && !type.contains("EnumMap")
        && !type.contains("EnumSet");
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("jp.daicho.");
  }
}
