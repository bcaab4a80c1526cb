package jp.daicho.ledger.household;

/**
 * A word of the relationship grammar (1.1.11).
 *
 * <p>The words are the grammar itself and so are constants; their codes are data ({@link
 * RelationshipCodes}).
 */
public enum RelationshipTerm {
  /** 世帯主. */
  HOUSEHOLDER("世帯主", Kind.HOUSEHOLDER),
  /** 夫. */
  HUSBAND("夫", Kind.SPOUSE),
  /** 妻. */
  WIFE("妻", Kind.SPOUSE),
  /** 夫（未届）: a husband whose marriage is not notified. */
  HUSBAND_UNNOTIFIED("夫（未届）", Kind.SPOUSE),
  /** 妻（未届）: a wife whose marriage is not notified. */
  WIFE_UNNOTIFIED("妻（未届）", Kind.SPOUSE),
  /** 子, by birth or adoption. */
  CHILD("子", Kind.CHILD),
  /** 子（子の夫）: an adopted child who is also the husband of a child. */
  CHILD_AND_CHILDS_HUSBAND("子（子の夫）", Kind.CHILD),
  /** 子（子の妻）: an adopted child who is also the wife of a child. */
  CHILD_AND_CHILDS_WIFE("子（子の妻）", Kind.CHILD),
  /** 父. */
  FATHER("父", Kind.PARENT),
  /** 母. */
  MOTHER("母", Kind.PARENT),
  /** 兄. */
  ELDER_BROTHER("兄", Kind.SIBLING),
  /** 姉. */
  ELDER_SISTER("姉", Kind.SIBLING),
  /** 弟. */
  YOUNGER_BROTHER("弟", Kind.SIBLING),
  /** 妹. */
  YOUNGER_SISTER("妹", Kind.SIBLING),
  /** 縁故者: kin too far to be written in four steps, or kin in fact without papers that prove it. */
  CONNECTED_PERSON("縁故者", Kind.CONNECTED_PERSON),
  /** 同居人: lives in the household without being kin. */
  CO_RESIDENT("同居人", Kind.CO_RESIDENT);

  /** What a term says about descent and marriage, whatever the sex or age. */
  public enum Kind {
    /** The householder. */
    HOUSEHOLDER,
    /** A spouse, also one whose marriage is not notified. */
    SPOUSE,
    /** A child. */
    CHILD,
    /** A parent. */
    PARENT,
    /** A brother or sister. */
    SIBLING,
    /** 縁故者. */
    CONNECTED_PERSON,
    /** 同居人. */
    CO_RESIDENT
  }

  private final String label;
  private final Kind kind;

  RelationshipTerm(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** The term in Japanese, with full-width brackets. */
  public String label() {
    return label;
  }

  /** What the term says about descent and marriage. */
  public Kind kind() {
    return kind;
  }

  /** Whether the term can be joined to others by の. */
  public boolean isJoinable() {
    return switch (kind) {
      case SPOUSE, CHILD, PARENT, SIBLING -> true;
      case HOUSEHOLDER, CONNECTED_PERSON, CO_RESIDENT -> false;
    };
  }

  /** Whether the term names a child who is at the same time the spouse of a child. */
  public boolean isChildAndChildsSpouse() {
    return this == CHILD_AND_CHILDS_HUSBAND || this == CHILD_AND_CHILDS_WIFE;
  }

  /** Whether the term names a spouse whose marriage is not notified. */
  public boolean isUnnotified() {
    return this == HUSBAND_UNNOTIFIED || this == WIFE_UNNOTIFIED;
  }
}
