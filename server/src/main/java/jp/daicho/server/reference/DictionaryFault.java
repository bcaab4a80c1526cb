package jp.daicho.server.reference;

import jp.daicho.ledger.finding.Finding;

/**
 * What is wrong with a line of a file.
 *
 * @param line its number, from 1; 0 for the file as a whole
 * @param finding the item, the reason and the remedy
 */
public record DictionaryFault(long line, Finding finding) {}
