package jp.daicho.server.moves.internal.screen;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the entry as the page shows it.
 *
 * @param id its path, which is also the name it is sent under
 * @param label what it is called
 * @param value what was typed
 * @param choice whether one of {@code options} is chosen
 * @param options what can be chosen, by code
 * @param marks by code what a choice stands for, so that fields of another one stay out of sight
 * @param hint an example
 * @param list the id of the list that offers values
 * @param echo what was understood, such as the date in full
 * @param faults what is wrong with it
 * @param alerts what needs a second look
 * @param required whether it may not stay empty
 * @param audience the 住民種別 it belongs to, or empty
 * @param only the choices it belongs to, such as {@code place-abroad}, or empty
 * @param present what the record has, for a person of the register; null elsewhere
 * @param emptiable whether the record's value can be emptied
 * @param width how many twelfths of a row it takes
 */
public record FieldView(
    String id,
    String label,
    String value,
    boolean choice,
    Map<String, String> options,
    Map<String, String> marks,
    @Nullable String hint,
    @Nullable String list,
    @Nullable String echo,
    List<String> faults,
    List<String> alerts,
    boolean required,
    String audience,
    String only,
    @Nullable String present,
    boolean emptiable,
    int width) {

  /** Whether something is wrong with it. */
  public boolean faulty() {
    return !faults.isEmpty();
  }

  /** The ids of what describes it, or null. */
  public @Nullable String describedBy() {
    StringBuilder ids = new StringBuilder();
    if (faulty()) {
      ids.append(id).append("-fault ");
    }
    if (!alerts.isEmpty()) {
      ids.append(id).append("-alert ");
    }
    if (echo != null) {
      ids.append(id).append("-echo ");
    }
    if (present != null) {
      ids.append(id).append("-present ");
    }
    if (hint != null) {
      ids.append(id).append("-hint ");
    }
    return ids.isEmpty() ? null : ids.toString().strip();
  }
}
