package jp.daicho.server.intake;

/** Is told how far an intake has come. Called in any thread, every few thousand lines. */
public interface IntakeProgress {
  /** Nobody listens. */
  IntakeProgress SILENT =
      new IntakeProgress() {
        @Override
        public void checked(long versions) {}

        @Override
        public void registering() {}
      };

  /** So many versions have been checked. */
  void checked(long versions);

  /** All are checked, and the good ones are being registered. */
  void registering();
}
