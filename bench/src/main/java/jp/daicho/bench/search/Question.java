package jp.daicho.bench.search;

import org.jspecify.annotations.Nullable;

/**
 * Something a clerk types.
 *
 * @param kind how it is asked
 * @param text what is typed
 * @param wanted the 宛名番号 of who is looked for; null if anybody will do
 */
public record Question(QuestionKind kind, String text, @Nullable String wanted) {}
