package jp.daicho.server.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The port a command is given. */
final class Ports {
  private static final int HIGHEST = 65_535;

  private Ports() {}

  /** Refuses what is no port. 0 lets the machine choose one. */
  static void require(int port, CommandSpec spec) {
    if (port < 0 || port > HIGHEST) {
      throw new ParameterException(
          spec.commandLine(), "--port must be from 0 to " + HIGHEST + ", but is " + port);
    }
  }
}
