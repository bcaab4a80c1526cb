package jp.daicho.server.cli;

/** A command cannot do what it was asked for, for a reason a person can do something about. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /** With what is wrong and what to do, each a sentence. */
  CommandFailure(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  /** What to do. */
  String remedy() {
    return remedy;
  }
}
