package jp.daicho.server.links;

import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.links.PartnerPort.Waiting;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One round with a partner: fetch and take in what waits there, send what waits here. */
@Component
public final class LinkRounds {
  private static final int MOST_FETCHES = 20;
  private static final Operation FAULT =
      Operation.of("外部システムとの通信", AuditAction.COMMUNICATION_FAULT, Permission.BATCH);

  private final ReceivedMessages received;
  private final SendingMessages sending;
  private final CurrentOperator current;
  private final Door door;

  /** Made once. */
  LinkRounds(
      ReceivedMessages received, SendingMessages sending, CurrentOperator current, Door door) {
    this.received = received;
    this.sending = sending;
    this.current = current;
    this.door = door;
  }

  /**
   * What a round did.
   *
   * @param received how many messages were received
   * @param sent how many were sent
   * @param fault why nothing could be fetched; null if it could
   */
  public record Round(int received, int sent, @Nullable String fault) {}

  /**
   * Does a round for the municipality of whoever is at work. What cannot be reached is tried again
   * in the next round, and noted in the log (10.2).
   */
  public Round run(PartnerPort port) {
    MunicipalityCode municipality = current.require().municipality();
    int fetched = 0;
    String fault = null;
    try {
      fetched = fetch(port, municipality);
    } catch (PartnerUnreachableException | PartnerRefusedException failure) {
      fault = String.valueOf(failure.getMessage());
      String words = fault;
      door.enter(FAULT, passage -> passage.note(port.partner().label(), words));
    }
    received.takeIn(port.partner(), municipality);
    int sent = sending.sendAll(port, municipality);
    return new Round(fetched, sent, fault);
  }

  /** Fetches until nothing new comes: a partner that repeats itself does not hold us up. */
  private int fetch(PartnerPort port, MunicipalityCode municipality) {
    int fetched = 0;
    for (int i = 0; i < MOST_FETCHES; i++) {
      List<Waiting> waiting = port.waiting(municipality);
      if (waiting.isEmpty()) {
        return fetched;
      }
      int kept =
          received.keep(port.partner(), waiting.stream().map(Waiting::content).toList()).kept();
      port.acknowledge(municipality, waiting.stream().map(Waiting::receipt).toList());
      fetched += kept;
      if (kept == 0) {
        return fetched;
      }
    }
    return fetched;
  }
}
