package jp.daicho.server.cs.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.restriction.RestrictionLevel;
import jp.daicho.server.links.DueMessages;
import jp.daicho.server.links.HandedOverMedia;
import jp.daicho.server.links.MessageBodies;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.NewMessage;
import jp.daicho.server.links.Partner;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.ToldRestriction;
import jp.daicho.server.protection.ToldRestrictions;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.restrictions.RestrictionOutbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells CS that certificates about somebody were restricted, and that they no longer are (3.1).
 * Each message says all that stands; none goes out where that is what CS was told last. Whoever has
 * no resident record code is unknown to CS.
 */
@Component
final class RestrictionMessages implements DueMessages {
  private static final String NOTHING = "{\"restrictions\":[]}";

  private final RestrictionOutbox outbox;
  private final ToldRestrictions told;
  private final Registry registry;
  private final HandedOverMedia messages;

  RestrictionMessages(
      RestrictionOutbox outbox,
      ToldRestrictions told,
      Registry registry,
      HandedOverMedia messages) {
    this.outbox = outbox;
    this.told = told;
    this.registry = registry;
    this.messages = messages;
  }

  @Override
  public Partner partner() {
    return Partner.CS;
  }

  @Override
  public boolean isDue(MunicipalityCode municipality, @Nullable Instant since) {
    return outbox.isUnfed(municipality, Partner.CS.name(), since);
  }

  @Override
  public int make(Passage passage, @Nullable Instant since) {
    List<RestrictionOutbox.Entry> due = outbox.unfed(passage, Partner.CS.name(), since);
    Map<AddressNumber, List<ToldRestriction>> standing =
        told.of(passage, due.stream().map(RestrictionOutbox.Entry::person).distinct().toList());
    for (RestrictionOutbox.Entry entry : due) {
      ObjectNode body = body(standing.getOrDefault(entry.person(), List.of()));
      String before = outbox.lastTold(passage, Partner.CS.name(), entry.person()).orElse(NOTHING);
      String now = body.toString();
      Optional<ResidentRecord> record =
          now.equals(before) ? Optional.empty() : known(passage, entry.person());
      record.ifPresent(
          known ->
              messages.add(
                  passage, new NewMessage(MessageKind.CERTIFICATE_RESTRICTION, known, "", body)));
      outbox.fed(passage, Partner.CS.name(), entry, record.isPresent() ? now : before);
    }
    return due.size();
  }

  private Optional<ResidentRecord> known(Passage passage, AddressNumber person) {
    return registry
        .latest(passage, person)
        .filter(record -> record.numbers().residentRecordCode() != null);
  }

  private static ObjectNode body(List<ToldRestriction> standing) {
    ObjectNode body = MessageJson.body();
    ArrayNode restrictions = body.putArray("restrictions");
    standing.stream()
        .filter(one -> one.ofCertificates() != RestrictionLevel.NONE)
        .forEach(
            one -> {
              ObjectNode restriction = restrictions.addObject();
              restriction.put("level", one.ofCertificates().code());
              MessageBodies.put(restriction, "from", one.from());
              MessageBodies.put(restriction, "to", one.to());
            });
    return body;
  }
}
