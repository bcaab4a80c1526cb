package jp.daicho.server.certificates;

import java.time.Instant;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.number.AddressNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which of the issued papers are asked for (2.2.2), by the items the history keeps (1.3.8). What is
 * null is not asked for; what is given has to hold all at once.
 *
 * @param person 交付対象者
 * @param from issued at this moment or later
 * @param until issued before this moment
 * @param kind 証明書の種別: the id of a kind of paper, or the number of a certified copy's form
 * @param item 記載事項: an item that can be left out, and is on the paper
 * @param issueNumber 発行番号 as printed, or its beginning
 * @param pages 枚数
 * @param place 交付場所, the code of the place
 * @param terminal 端末名, its code
 * @param operator ユーザID
 * @param requester who asked
 * @param disposed 処分情報: whether it was destroyed
 * @param before only those with a lower number, to read on where a page ended
 */
public record IssueCriteria(
    @Nullable AddressNumber person,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String kind,
    @Nullable CertificateItem item,
    @Nullable String issueNumber,
    @Nullable Integer pages,
    @Nullable String place,
    @Nullable String terminal,
    @Nullable String operator,
    @Nullable Requester requester,
    @Nullable Boolean disposed,
    @Nullable Long before) {

  /** Everything that was issued for a person. */
  public static IssueCriteria of(AddressNumber person) {
    return new IssueCriteria(
        person, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** All certificates that were issued in a time and not destroyed. */
  static IssueCriteria certificates(Instant from, Instant until) {
    return new IssueCriteria(
        null,
        from,
        until,
        IssuedPaper.CERTIFIED_COPY,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null);
  }

  /** Without numbers of residents, which have no place in a log. */
  @Override
  public String toString() {
    return "IssueCriteria";
  }
}
