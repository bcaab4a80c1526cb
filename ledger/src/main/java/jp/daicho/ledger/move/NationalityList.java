package jp.daicho.ledger.move;

import java.util.Optional;
import jp.daicho.ledger.record.ForeignPerson.Nationality;

/** Countries and regions a person can be a national of (国籍・地域). The code list is provisional. */
public interface NationalityList {
  /** The nationality with a name or a code, or empty where there is none. */
  Optional<Nationality> find(String nameOrCode);
}
