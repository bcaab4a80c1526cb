package jp.daicho.server.registry;

/** Some whole persons on their way into an empty register, as {@link LoadLines} makes them. */
public final class LoadBatch {
  private final byte[] lines;
  private final int persons;
  private final int versions;
  private final HighestNumbers highest;

  LoadBatch(byte[] lines, int persons, int versions, HighestNumbers highest) {
    this.lines = lines;
    this.persons = persons;
    this.versions = versions;
    this.highest = highest;
  }

  /** A line for each version; not copied, so not to be changed. */
  byte[] lines() {
    return lines;
  }

  int persons() {
    return persons;
  }

  int versions() {
    return versions;
  }

  HighestNumbers highest() {
    return highest;
  }
}
