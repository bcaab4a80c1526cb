package jp.daicho.server.links;

import java.util.List;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * The way to a partner. Whatever is asked may be asked again after a failure, and has to do no harm
 * then.
 */
public interface PartnerPort {

  /**
   * A message that waits at the partner.
   *
   * @param receipt by which it is acknowledged
   * @param content the message as it is, readable or not
   */
  record Waiting(String receipt, String content) {}

  /** Which partner it leads to. */
  Partner partner();

  /**
   * Sends a message.
   *
   * @throws PartnerRefusedException if the partner does not take it
   * @throws PartnerUnreachableException if it is not known whether the partner has it
   */
  void send(MunicipalityCode municipality, String message);

  /**
   * The messages that wait for a municipality, the oldest first; they wait until acknowledged.
   *
   * @throws PartnerUnreachableException if there is no answer
   */
  List<Waiting> waiting(MunicipalityCode municipality);

  /**
   * Tells that messages have been taken over and kept.
   *
   * @throws PartnerUnreachableException if there is no answer
   */
  void acknowledge(MunicipalityCode municipality, List<String> receipts);
}
