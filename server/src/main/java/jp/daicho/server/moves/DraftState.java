package jp.daicho.server.moves;

/** How far a draft has come (4.0.8). */
public enum DraftState {
  /** 仮登録, not reviewed yet. */
  ENTERED("審査待ち"),
  /** 仮登録, reviewed. */
  REVIEWED("決裁待ち"),
  /** 本登録. */
  REGISTERED("本登録済"),
  /** 取消し. */
  WITHDRAWN("取消し");

  private final String label;

  DraftState(String label) {
    this.label = label;
  }

  /** The word on screens. */
  public String label() {
    return label;
  }

  /** Whether it can still be changed, registered or withdrawn. */
  public boolean isOpen() {
    return switch (this) {
      case ENTERED, REVIEWED -> true;
      case REGISTERED, WITHDRAWN -> false;
    };
  }
}
