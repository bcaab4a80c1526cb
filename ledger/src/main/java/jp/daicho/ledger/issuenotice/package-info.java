/**
 * 本人通知 (8.1): who has asked to be told when certificates of her are issued, and which issues she is
 * told of.
 */
@NullMarked
package jp.daicho.ledger.issuenotice;

import org.jspecify.annotations.NullMarked;
