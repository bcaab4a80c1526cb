package jp.daicho.server.protection.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.ledger.support.SupportDeed;
import jp.daicho.ledger.support.SupportDeeds;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.KeptMeasure;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.RegistrationFollower;
import jp.daicho.server.restrictions.RestrictionOutbox;
import org.springframework.stereotype.Component;

/**
 * Lets the measure of an applicant who moves out go on as that of her former address, in the same
 * transaction as her moving-out, so that there is no moment without protection (3.4).
 */
@Component
final class MovedOutApplicants implements RegistrationFollower {
  private final RestrictionOutbox outbox;

  MovedOutApplicants(RestrictionOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void registered(Passage passage, RegisteredMove move, List<ResidentRecord> latest) {
    List<ResidentRecord> left =
        latest.stream().filter(record -> record.status() == ResidentStatus.MOVED_OUT).toList();
    Map<AddressNumber, List<KeptMeasure>> theirs =
        MeasureTable.about(
            passage,
            left.stream().map(record -> record.key().addressNumber()).toList(),
            Set.of(MeasureTable.Role.APPLICANT));
    for (ResidentRecord applicant : left) {
      for (KeptMeasure measure : theirs.getOrDefault(applicant.key().addressNumber(), List.of())) {
        goOn(passage, measure.number(), applicant);
      }
    }
  }

  private void goOn(Passage passage, long number, ResidentRecord applicant) {
    MeasureTable.lock(passage, number);
    KeptMeasure kept = MeasureTable.latest(passage, number).orElseThrow();
    SupportDeeds.switched(kept.measure(), applicant, passage.today())
        .ifPresent(
            measure -> {
              MeasureTable.add(passage, number, kept.version() + 1, SupportDeed.SWITCHED, measure);
              outbox.add(passage, measure.protectedPersons());
              passage.note("仮支援措置への切替え", Long.toString(number));
            });
  }
}
