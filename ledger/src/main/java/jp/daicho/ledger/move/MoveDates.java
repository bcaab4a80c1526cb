package jp.daicho.ledger.move;

import java.time.LocalDate;
import jp.daicho.ledger.calendar.RegisterDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a move as entered (1.2.1); what is null was empty or faulty.
 *
 * @param movedOn 異動日; uncertain only for birth, death and disappearance (1.1.8)
 * @param notifiedOn 届出日
 * @param requestedOn 申出日
 * @param noticedOn 通知日
 * @param claimedOn 請求日
 */
public record MoveDates(
    @Nullable RegisterDate movedOn,
    @Nullable LocalDate notifiedOn,
    @Nullable LocalDate requestedOn,
    @Nullable LocalDate noticedOn,
    @Nullable LocalDate claimedOn) {
  /** The date in the field that goes with a ground, or null. */
  public @Nullable LocalDate of(@Nullable Ground ground) {
    return ground == null
        ? null
        : switch (ground) {
          case NOTIFICATION -> notifiedOn;
          case REQUEST -> requestedOn;
          case FAMILY_REGISTER, IMMIGRATION, ARRIVAL -> noticedOn;
          case CLAIM -> claimedOn;
          case EX_OFFICIO, APPLICATION -> null;
        };
  }
}
