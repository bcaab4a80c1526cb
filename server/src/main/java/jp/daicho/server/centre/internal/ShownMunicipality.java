package jp.daicho.server.centre.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.server.operators.AdministeredMunicipality;
import jp.daicho.server.operators.AdministeredMunicipality.LastSeal;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * A municipality in words.
 *
 * @param code its code
 * @param name its name
 * @param centre whether it is the centre itself
 * @param sample whether it is made up
 * @param servedFrom since when it is served
 * @param suspended whether its service stands still
 * @param suspendedAt since when, by whom and why; empty while it goes on
 * @param operators how many people may work today
 * @param administrators how many of them can manage operators
 * @param lastSignIn the day of the last sign-in; なし if nobody did
 * @param seal the last seal
 * @param sealedTo when the log was last found sealed to its end
 * @param sealOverdue whether that is too long ago
 */
record ShownMunicipality(
    String code,
    String name,
    boolean centre,
    boolean sample,
    String servedFrom,
    boolean suspended,
    String suspendedAt,
    String suspendedBy,
    String suspendedReason,
    int operators,
    int administrators,
    String lastSignIn,
    String seal,
    String sealedTo,
    boolean sealOverdue) {
  private static final String NONE = "なし";

  static ShownMunicipality of(AdministeredMunicipality state) {
    ServedMunicipality one = state.municipality();
    Suspension suspension = one.suspension();
    return new ShownMunicipality(
        one.code().value(),
        one.name(),
        one.isCentre(),
        one.sample(),
        dates().of(one.servedFrom()),
        suspension != null,
        suspension == null ? "" : moment(suspension.at()),
        suspension == null ? "" : suspension.by(),
        suspension == null ? "" : suspension.reason(),
        state.operators(),
        state.administrators(),
        day(state.lastSignIn()),
        seal(state.seal()),
        state.sealedTo() == null ? NONE : moment(state.sealedTo()),
        state.sealOverdue());
  }

  static String moment(Instant at) {
    return dates().of(at);
  }

  private static ShownDates dates() {
    return ShownDates.of(StandardReferenceData.eras());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? NONE : dates().of(day);
  }

  private static String seal(@Nullable LastSeal seal) {
    return seal == null
        ? NONE
        : String.format(
            Locale.ROOT, "第%d号　%,d件まで　%s", seal.number(), seal.entries(), moment(seal.at()));
  }
}
