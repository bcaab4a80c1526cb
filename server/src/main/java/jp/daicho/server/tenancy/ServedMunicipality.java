package jp.daicho.server.tenancy;

import java.time.LocalDate;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * A municipality whose register this installation keeps.
 *
 * @param code its code
 * @param name its name, such as 千代田区
 * @param kana its name in kana
 * @param sample whether it is the synthetic one, with nobody real in it
 * @param servedFrom the first day
 */
public record ServedMunicipality(
    MunicipalityCode code, String name, String kana, boolean sample, LocalDate servedFrom) {}
