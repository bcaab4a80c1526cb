package jp.daicho.server.operators;

import jp.daicho.ledger.number.MunicipalityCode;

/** An operator has signed out at the screens; told in the transaction of her signing out. */
public record SignedOut(MunicipalityCode municipality, long operatorId) {}
