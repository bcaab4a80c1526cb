package jp.daicho.server.masters.internal;

import java.util.List;

/** Thrown when a caller of the API names fields a master does not have. */
final class UnknownFieldsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> fields;

  UnknownFieldsException(List<String> fields) {
    super("unknown fields: " + fields.size());
    this.fields = List.copyOf(fields);
  }

  /** Their names. */
  List<String> fields() {
    return fields;
  }
}
