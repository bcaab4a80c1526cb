package jp.daicho.server.registry;

/**
 * A page of what a search found, with what was asked of the same people.
 *
 * @param found the page
 * @param beside what came of the asking
 */
public record FoundWith<T>(Found found, T beside) {}
