package jp.daicho.server.registry;

import jp.daicho.server.registry.internal.search.SearchLines;

/** Some whole persons on their way into an empty register, as {@link LoadLines} makes them. */
public final class LoadBatch {
  private final byte[] lines;
  private final SearchLines.Taken keys;
  private final String witness;
  private final int persons;
  private final int versions;
  private final HighestNumbers highest;

  LoadBatch(
      byte[] lines,
      SearchLines.Taken keys,
      String witness,
      int persons,
      int versions,
      HighestNumbers highest) {
    this.lines = lines;
    this.keys = keys;
    this.witness = witness;
    this.persons = persons;
    this.versions = versions;
    this.highest = highest;
  }

  /** A line for each version; not copied, so not to be changed. */
  byte[] lines() {
    return lines;
  }

  /** The keys by which the persons are found. */
  SearchLines.Taken keys() {
    return keys;
  }

  /** The digests of the versions, for the log. */
  String witness() {
    return witness;
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
