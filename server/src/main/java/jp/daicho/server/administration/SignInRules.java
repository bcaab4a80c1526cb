package jp.daicho.server.administration;

import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.administration.SignInPolicyEntry.NumberSetting;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SignInPolicies;
import jp.daicho.server.operators.SignInPolicy;
import org.springframework.stereotype.Component;

/** Looks at and sets how the operators of the municipality sign in (10.3). */
@Component
public final class SignInRules {
  private static final Operation LOOK =
      Operation.of("ログインの設定の照会", AuditAction.ENQUIRY, Permission.OPERATOR_ADMINISTRATION);
  private static final Operation CHANGE = OperatorAdministration.change("ログインの設定の変更");

  private final Door door;
  private final SignInPolicies policies;

  /** Made once. */
  SignInRules(Door door, SignInPolicies policies) {
    this.door = door;
    this.policies = policies;
  }

  /** What counts now. */
  public SignInPolicy look() {
    return door.enter(LOOK, passage -> policies.current());
  }

  /**
   * Sets what counts from now on; sessions that go on keep the time after which they end.
   *
   * @param seen the version the administrator had before her
   * @throws EntryRefusedException with all that stands against it
   */
  public SignInPolicy change(int seen, SignInPolicyEntry entry) {
    return door.enter(
        CHANGE,
        passage -> {
          SignInPolicy before = policies.current();
          Findings findings = new Findings();
          if (before.version() != seen) {
            findings.add(FindingCode.ENTRY_CHANGED, new EntryItem("version", "ログインの設定"));
          }
          SignInPolicy after = entry.read(seen + 1, findings);
          if (after != null
              && passage.municipality().isCentre()
              && !after.demandsSecondFactor(false, passage.today())) {
            findings.add(
                FindingCode.SECOND_FACTOR_OF_CENTRE, new EntryItem("secondFactor", "二要素認証"));
          }
          if (after == null || findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          for (NumberSetting number : NumberSetting.values()) {
            note(
                passage,
                number.item().label(),
                Integer.toString(number.of(before)),
                Integer.toString(number.of(after)));
          }
          note(
              passage,
              "同じ利用者の２つ目のログイン",
              before.secondSession().label(),
              after.secondSession().label());
          note(passage, "二要素認証", before.secondFactor().label(), after.secondFactor().label());
          note(
              passage,
              "二要素認証を求める日",
              Shown.day(before.secondFactorFrom()),
              Shown.day(after.secondFactorFrom()));
          policies.save(after);
          return after;
        });
  }

  private static void note(Passage passage, String item, String before, String after) {
    if (!before.equals(after)) {
      passage.note(item, before + " → " + after);
    }
  }
}
