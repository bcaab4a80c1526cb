package jp.daicho.server.restrictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.restriction.RestrictedFunction;
import jp.daicho.ledger.restriction.RestrictionEntry;
import jp.daicho.server.feed.RestrictionFeed;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.protection.ProtectionTestBase;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality of its own, whose decider sets restrictions. */
abstract class RestrictionTestBase extends ProtectionTestBase {
  @Autowired protected RestrictionWork restrictions;
  @Autowired protected RestrictionEnquiries shown;
  @Autowired private RestrictionFeed feed;

  /** Functions and levels, such as {@code certificate-issue=error}. */
  protected static Map<String, String> levels(String... set) {
    return Arrays.stream(set)
        .map(one -> one.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** Every function as an error. */
  protected static Map<String, String> everything() {
    return Arrays.stream(RestrictedFunction.values())
        .collect(Collectors.toMap(RestrictedFunction::code, function -> "error"));
  }

  protected RestrictionEntry on(AddressNumber person, Map<String, String> levels) {
    return new RestrictionEntry(person.value(), "", "90", levels, today().toString(), "", "");
  }

  protected RestrictionEntry on(HouseholdNumber household, Map<String, String> levels) {
    return new RestrictionEntry("", household.value(), "90", levels, today().toString(), "", "");
  }

  protected KeptRestriction set(AddressNumber person, String... levels) {
    return responsible(() -> restrictions.set(on(person, levels(levels)), true));
  }

  protected KeptRestriction set(HouseholdNumber household, String... levels) {
    return responsible(() -> restrictions.set(on(household, levels(levels)), true));
  }

  protected void release(KeptRestriction kept) {
    responsible(() -> restrictions.release(kept.number(), kept.version(), "本人からの申出"));
  }

  /** All that other systems were told. */
  protected List<RestrictionFeed.Entry> told() {
    grant(SampleOperators.CLERK, Permission.SUPPORT_MEASURE_ENQUIRY);
    return clerk(() -> feed.after(0, 500)).entries();
  }

  /** What stands against entering a move. */
  protected List<FindingCode> entered(EnteredMove move) {
    return clerk(() -> drafts.check(move)).findings().stream().map(Finding::code).toList();
  }

  protected void revokeFromDecider(Permission permission) {
    tenancy.within(
        municipality.code(),
        () -> {
          operators.revoke(
              operator(SampleOperators.DECIDER).operatorId(), permission, today().minusDays(1));
          return 0;
        });
    assertThat(permission).isNotNull();
  }
}
