package jp.daicho.server.cs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.links.HttpPartner;
import jp.daicho.server.links.Partner;
import jp.daicho.server.links.PartnerPort;
import jp.daicho.server.links.PartnerPorts;
import jp.daicho.server.links.PartnerUnreachableException;
import jp.daicho.server.moves.RecordCodes;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.registry.RecordCodeStock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fetches resident record codes for new assignment from CS into the pool (4.3.1). */
@Component
public final class RecordCodeFetching {
  /** How many can be fetched at once. */
  public static final int MOST = 10_000;

  private final PartnerPorts ports;
  private final RecordCodes codes;
  private final CurrentOperator current;

  /** Made once. */
  RecordCodeFetching(PartnerPorts ports, RecordCodes codes, CurrentOperator current) {
    this.ports = ports;
    this.codes = codes;
    this.current = current;
  }

  /** Whether CS is linked. */
  public boolean isPossible() {
    return source().isPresent();
  }

  /**
   * Fetches codes and adds them to the pool.
   *
   * @param count from 1 to {@link #MOST}
   * @throws IllegalArgumentException if it is another number
   * @throws PartnerUnreachableException if CS is not linked or gives no answer
   * @throws jp.daicho.server.links.PartnerRefusedException if CS refuses
   * @throws jp.daicho.server.moves.MoveRefusedException if what CS gave are no such codes
   */
  public RecordCodeStock fetch(int count) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("so many are not fetched at once");
    }
    RecordCodeSource source =
        source()
            .orElseThrow(() -> new PartnerUnreachableException(Partner.CS.label() + "と連携していません。"));
    // Who may not keep them must not fetch them: what CS has given out, it does not give again.
    codes.stock();
    return codes.add(source.next(current.require().municipality(), count));
  }

  private Optional<RecordCodeSource> source() {
    PartnerPort port = ports.find(Partner.CS).orElse(null);
    return switch (port) {
      case HttpPartner http -> Optional.of((municipality, count) -> ask(http, municipality, count));
      case RecordCodeSource source -> Optional.of(source);
      case null, default -> Optional.empty();
    };
  }

  private static List<String> ask(HttpPartner cs, MunicipalityCode municipality, int count) {
    List<String> given = new ArrayList<>();
    for (JsonNode code :
        cs.ask(municipality, "record-codes", Map.of("count", count)).path("codes")) {
      given.add(code.asString(""));
    }
    return given;
  }
}
