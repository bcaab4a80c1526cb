package jp.daicho.ledger.issuenotice;

import java.util.Set;
import jp.daicho.ledger.certificate.Requester;
import org.jspecify.annotations.Nullable;

/** Of which issues a person is told: the three conditions of 8.1.3, of which one is chosen. */
public enum NoticeCondition {
  /** 本人通知の事前登録者への交付. */
  REGISTERED("本人通知の事前登録者への交付"),
  /** 本人通知の事前登録者への交付（申請者が本人の交付記録は除く）. */
  REGISTERED_EXCEPT_SELF("本人通知の事前登録者への交付（申請者が本人の交付記録は除く）"),
  /** 事前登録に関わらず申請者情報による判定. */
  BY_REQUESTER("事前登録に関わらず申請者情報による判定");

  private final String label;

  NoticeCondition(String label) {
    this.label = label;
  }

  /** The words of the standard. */
  public String label() {
    return label;
  }

  /**
   * Whether a person on a certificate is told of its issue.
   *
   * @param registered whether a registration of the person counted on the day of the issue
   * @param requester who asked; null if nobody has to ask, then nobody is told
   * @param told the classes of requester that {@link #BY_REQUESTER} tells of
   */
  public boolean tells(boolean registered, @Nullable Requester requester, Set<Requester> told) {
    if (requester == null) {
      return false;
    }
    return switch (this) {
      case REGISTERED -> registered;
      case REGISTERED_EXCEPT_SELF -> registered && requester != Requester.SELF;
      case BY_REQUESTER -> told.contains(requester);
    };
  }

  /**
   * Those whom {@link #BY_REQUESTER} tells of unless others are chosen: third parties and agents.
   */
  public static Set<Requester> usuallyTold() {
    return Set.of(Requester.AGENT, Requester.PROFESSIONAL, Requester.THIRD_PARTY);
  }
}
