package jp.daicho.server.inquiry.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.protection.EnquiryRestrictedException;
import jp.daicho.server.protection.Marks;
import jp.daicho.server.protection.Protections;
import org.springframework.stereotype.Component;

/**
 * Keeps records from being shown that may not be looked at (3.1). Who is looked for is in the log
 * before it is asked, so that the log tells that somebody tried.
 */
@Component
final class EnquiryGuard {
  private final Protections protections;

  EnquiryGuard(Protections protections) {
    this.protections = protections;
  }

  /**
   * What marks somebody about to be shown.
   *
   * @throws EnquiryRestrictedException if she may not be looked at
   */
  Marks marksToShow(Passage passage, AddressNumber number) {
    return protections.marksToShow(passage, number);
  }

  /**
   * Those of some people who may be looked at, in their order.
   *
   * @throws EnquiryRestrictedException if there are people, and nobody may be
   */
  List<AddressNumber> whomToShow(Passage passage, List<AddressNumber> people) {
    Map<AddressNumber, Marks> marks = protections.all(passage, people);
    List<AddressNumber> free =
        people.stream()
            .filter(person -> !marks.getOrDefault(person, Marks.NONE).withholds())
            .toList();
    if (free.isEmpty() && !people.isEmpty()) {
      people.forEach(passage::concerning);
      marksToShow(passage, people.getFirst());
    }
    return free;
  }
}
