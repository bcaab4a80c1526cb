package jp.daicho.ledger.identity;

/** What is compared of two people, and how each can turn out. */
enum Item {
  /** 氏. */
  SURNAME,
  /** 名. */
  GIVEN_NAME,
  /** 生年月日. */
  BIRTH_DATE,
  /** 性別. */
  SEX,
  /** 住所, 転入前住所 and 転出先住所 together. */
  ADDRESS,
  /** 個人番号; the same one is no matter of likelihood (4.1.1.2). */
  INDIVIDUAL_NUMBER,
  /** How much evidence is worth telling a clerk. */
  THRESHOLD
}
