/**
 * The keys by which people are found: how they are derived and written, what was typed can mean for
 * the words of the municipality, and how it is asked (2.1.2, 2.1.3; ADR 0035).
 */
@NullMarked
package jp.daicho.server.registry.internal.search;

import org.jspecify.annotations.NullMarked;
