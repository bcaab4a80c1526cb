package jp.daicho.server.operators.internal;

import org.jspecify.annotations.Nullable;

/** A place of entry and a terminal. */
public record Desk(@Nullable String place, String terminal) {}
