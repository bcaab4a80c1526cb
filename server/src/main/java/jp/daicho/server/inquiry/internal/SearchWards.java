package jp.daicho.server.inquiry.internal;

import java.util.Map;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.OperatorWards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The wards that a search in a designated city can be narrowed to (1.3.3, 2.1.3). */
@Component
final class SearchWards {
  private static final Operation OWN =
      Operation.of("操作者の行政区の確認", AuditAction.ENQUIRY, Permission.ENQUIRY);

  private final Door door;
  private final OperatorWards wards;
  private final CurrentOperator current;

  SearchWards(Door door, OperatorWards wards, CurrentOperator current) {
    this.current = current;
    this.door = door;
    this.wards = wards;
  }

  /** Names by code, of the city of whoever is at work; empty if it has no wards. */
  Map<String, String> all() {
    return current.find().map(it -> OperatorWards.of(it.municipality())).orElse(Map.of());
  }

  /** The code of the ward that whoever is at work belongs to; empty for none. */
  String own() {
    return all().isEmpty()
        ? ""
        : door.enter(OWN, wards::own).map(MunicipalityCode::value).orElse("");
  }

  /** Whether the city has a ward with a code; an empty one means all. */
  boolean knows(@Nullable String ward) {
    return ward == null || ward.isBlank() || all().containsKey(ward.strip());
  }

  /**
   * The ward with a code; null for an empty one, which means all.
   *
   * @throws ResponseStatusException if the city has no such ward
   */
  @Nullable MunicipalityCode read(@Nullable String ward) {
    if (ward == null || ward.isBlank()) {
      return null;
    }
    if (!knows(ward)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return MunicipalityCode.of(ward.strip());
  }
}
