package jp.daicho.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stand-in keeps for one municipality, in memory: messages taken from it and messages for
 * it, each by its id.
 */
final class Mailbox {
  private final Map<String, String> taken = new LinkedHashMap<>();
  private final Map<String, String> waiting = new LinkedHashMap<>();
  private final Map<String, String> handedOver = new LinkedHashMap<>();

  /** Takes a message; the same one again changes nothing. Whether it came for the first time. */
  synchronized boolean take(String id, String message) {
    return taken.putIfAbsent(id, message) == null;
  }

  /** What was taken, in its order. */
  synchronized List<String> taken() {
    return List.copyOf(taken.values());
  }

  /** Puts a message for the municipality. Without an id it is kept under one of its own. */
  synchronized void put(@Nullable String id, String message) {
    waiting.put(id == null ? "#" + (waiting.size() + handedOver.size() + 1) : id, message);
  }

  /** The messages that wait, the oldest first. */
  synchronized List<Map.Entry<String, String>> waiting(int most, boolean again) {
    List<Map.Entry<String, String>> messages = new ArrayList<>();
    if (again) {
      handedOver.forEach((id, message) -> messages.add(Map.entry(id, message)));
    }
    waiting.forEach((id, message) -> messages.add(Map.entry(id, message)));
    return List.copyOf(messages.subList(0, Math.min(most, messages.size())));
  }

  /** Notes that a message has been taken over. */
  synchronized void acknowledge(String id) {
    String message = waiting.remove(id);
    if (message != null) {
      handedOver.put(id, message);
    }
  }
}
