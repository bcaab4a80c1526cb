package jp.daicho.server.reference;

import org.jspecify.annotations.Nullable;

/**
 * How a kind of paper goes out (5.6).
 *
 * @param signer whose title and name it bears; null for whoever certifies on the day
 * @param seal which seal is printed, by the name of the choice
 * @param wordsSealed the words beside a printed seal; null for those of the form
 * @param wordsBare the words where no seal is printed; null for those of the form
 */
public record PaperSetting(
    @Nullable AuthenticatorRole signer,
    String seal,
    @Nullable String wordsSealed,
    @Nullable String wordsBare) {}
