package jp.daicho.server.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A register that is loaded in one go. */
public final class OneBatch implements LoadRun<RuntimeException> {
  private @Nullable LoadBatch rest;

  /** All of it. */
  public OneBatch(LoadBatch all) {
    this.rest = all;
  }

  @Override
  public @Nullable LoadBatch next() {
    LoadBatch next = rest;
    rest = null;
    return next;
  }

  @Override
  public Set<String> heldBack() {
    return Set.of();
  }

  @Override
  public void close() {}
}
