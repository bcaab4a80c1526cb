package jp.daicho.bench.inspection;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much memory this process took: of its heap at the fullest, and as the system counts it. */
final class Memory {
  private static final Set<String> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final AtomicLong fullest = new AtomicLong();
  private final AtomicLong kept = new AtomicLong();

  /** Looks at each collection from now on. */
  Memory() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, _) -> {
                if (notification.getUserData() instanceof CompositeData data) {
                  collected(GarbageCollectionNotificationInfo.from(data).getGcInfo());
                }
              },
              null,
              null);
    }
  }

  private void collected(GcInfo info) {
    fullest.accumulateAndGet(heap(info.getMemoryUsageBeforeGc()), Math::max);
    kept.accumulateAndGet(heap(info.getMemoryUsageAfterGc()), Math::max);
  }

  private static long heap(Map<String, MemoryUsage> pools) {
    return pools.entrySet().stream()
        .filter(pool -> HEAP.contains(pool.getKey()))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }

  /** Begins anew. */
  void reset() {
    System.gc();
    fullest.set(0);
    kept.set(0);
  }

  /** Megabytes in the heap at the fullest, what nobody needs any more included. */
  double fullestMegabytes() {
    long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return Math.max(fullest.get(), now) / 1e6;
  }

  /** Megabytes that were still needed after a collection, at most. */
  double keptMegabytes() {
    return kept.get() / 1e6;
  }

  /** Megabytes of the whole process at the most since it started; 0 where it cannot be told. */
  static double processMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
        .findFirst()
        .orElse(0);
  }
}
