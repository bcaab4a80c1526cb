package jp.daicho.ledger.finding;

/**
 * The errors and alerts that the rules can raise (11.1). Their numbers, classes, sections and
 * Japanese words are data: see {@link FindingCatalogue}.
 */
public enum FindingCode {
  /** An item that may not be empty is empty (1.1.6). */
  EMPTY,
  /** Wrong length (1.1.1). */
  WRONG_LENGTH,
  /** Too long (1.1.1). */
  TOO_LONG,
  /** Not digits (1.1.1). */
  NOT_DIGITS,
  /** Wrong check digit (1.1.13). */
  WRONG_CHECK_DIGIT,
  /** Unknown form (11.1). */
  UNKNOWN_FORM,
  /** Impossible date (1.1.8). */
  IMPOSSIBLE_DATE,
  /** Outside era (1.3.6). */
  OUTSIDE_ERA,
  /** Unknown character (5.8). */
  UNKNOWN_CHARACTER,
  /** Wrong character kind (1.1.18). */
  WRONG_CHARACTER_KIND,
  /** Control character (1.1.1). */
  CONTROL_CHARACTER,
  /** Unknown code (1.1.1). */
  UNKNOWN_CODE,
  /** Uncertain date not allowed (1.1.8). */
  UNCERTAIN_DATE_NOT_ALLOWED,
  /** Unknown relationship (1.1.11). */
  UNKNOWN_RELATIONSHIP,
  /** An item that may stay empty, but seldom does, is empty (1.1.6). */
  LEFT_EMPTY,
  /** Moved after today (4.0.3). */
  MOVED_AFTER_TODAY,
  /** Notified after today (4.1.0.2). */
  NOTIFIED_AFTER_TODAY,
  /** Notified before the move (4.1.0.2). */
  NOTIFIED_BEFORE_MOVE,
  /** Processed after today (4.0.3). */
  PROCESSED_AFTER_TODAY,
  /** Born after today (1.1.8). */
  BORN_AFTER_TODAY,
  /** Born after move (4.0.3). */
  BORN_AFTER_MOVE,
  /** No person (4.0.1). */
  NO_PERSON,
  /** Two householders (1.1.11). */
  TWO_HOUSEHOLDERS,
  /** No householder (1.1.10). */
  NO_HOUSEHOLDER,
  /** Householder without change (4.1.4.2). */
  HOUSEHOLDER_WITHOUT_CHANGE,
  /** Same number twice (4.0.1). */
  SAME_NUMBER_TWICE,
  /** Same person twice (4.0.1). */
  SAME_PERSON_TWICE,
  /** Two spouses (1.1.11). */
  TWO_SPOUSES,
  /** Relationship needs sex (1.1.11). */
  RELATIONSHIP_NEEDS_SEX,
  /** Two fathers or two mothers (1.1.11). */
  TWO_PARENTS_OF_ONE_SEX,
  /** A child not younger than the parent (1.1.11). */
  CHILD_NOT_YOUNGER_THAN_PARENT,
  /** 兄 or 姉 younger, or 弟 or 妹 older, than the householder (1.1.11). */
  SIBLING_ON_WRONG_SIDE_OF_AGE,
  /** A relationship that has a higher notation (1.1.11). */
  NOT_HIGHEST_NOTATION,
  /** Former surname of foreigner (1.1.7). */
  FORMER_SURNAME_OF_FOREIGNER,
  /** Alias of japanese (1.1.7). */
  ALIAS_OF_JAPANESE,
  /** Reason not for kind (1.2.2). */
  REASON_NOT_FOR_KIND,
  /** Not a resident status (1.1.2). */
  NOT_A_RESIDENT_STATUS,
  /** Stay expired (1.1.2). */
  STAY_EXPIRED,
  /** Item of other kind (1.1.2). */
  ITEM_OF_OTHER_KIND,
  /** Number of resident (4.1.1.2). */
  NUMBER_OF_RESIDENT,
  /** Number of deleted record (4.1.1.2). */
  NUMBER_OF_DELETED_RECORD,
  /** Like deleted record (4.1.1.2). */
  LIKE_DELETED_RECORD,
  /** Like resident (4.1.1.2). */
  LIKE_RESIDENT,
  /** A resident who may be the same person as a newcomer, by a score (ADR 0034). */
  MAYBE_A_RESIDENT,
  /** A deleted record that may be of the same person as a newcomer, by a score (ADR 0034). */
  MAYBE_A_DELETED_RECORD,
  /** Returning record unknown (4.1.1.2). */
  RETURNING_RECORD_UNKNOWN,
  /** The deleted record stands in the database of deleted records, and nobody returns to it. */
  RETURNING_RECORD_MOVED_OVER,
  /** The record stands in the database of deleted records, where nothing moves (9.3). */
  RECORD_MOVED_OVER,
  /** The record to be restored does not stand in the database of deleted records. */
  RECORD_NOT_MOVED_OVER,
  /** The move to be undone is not the one that ended the record. */
  RECORD_NOT_ENDED_BY_MOVE,
  /** Neither the entry nor the record has a resident record code. */
  RESTORED_WITHOUT_CODE,
  /** The entry has another resident record code than the record. */
  RESTORED_WITH_OTHER_CODE,
  /** Returning record of somebody unlike (4.1.1.2). */
  RETURNING_RECORD_UNLIKE,
  /** Returning record of somebody who died (4.1.1.2). */
  RETURNING_RECORD_DECEASED,
  /** Household unknown (4.0.2). */
  HOUSEHOLD_UNKNOWN,
  /** Household empty (4.0.2). */
  HOUSEHOLD_EMPTY,
  /** Address outside (4.1.1.1). */
  ADDRESS_OUTSIDE,
  /** Town unknown (1.3.3). */
  TOWN_UNKNOWN,
  /** Postal code differs (1.1.17). */
  POSTAL_CODE_DIFFERS,
  /** Address unlike household (4.0.2). */
  ADDRESS_UNLIKE_HOUSEHOLD,
  /** Previous address in this municipality (4.1.1.1). */
  PREVIOUS_ADDRESS_HERE,
  /** Moving in unreported, but not from an unreported address (4.1.1.4). */
  NOT_UNREPORTED,
  /** Item that this kind of move does not have (chapter 4). */
  ITEM_NOT_OF_MOVE,
  /** Part that this kind of address does not have (4.1.3.0.2). */
  ITEM_NOT_OF_ADDRESS,
  /** A ground that this kind of move does not rest on (4.2.0.2). */
  GROUND_NOT_OF_MOVE,
  /** A date that does not go with the ground (1.2.1). */
  DATE_NOT_OF_GROUND,
  /** Record unknown (4.0.1). */
  RECORD_UNKNOWN,
  /** Moving out notified after more than 14 days (4.1.3.0.1). */
  LATE_MOVING_OUT,
  /** Moved before the last move (1.2.1). */
  MOVED_BEFORE_LAST_MOVE,
  /** Became a resident, took the address or said so after today (4.0.3). */
  DAY_OF_RESIDENCE_AFTER_TODAY,
  /** Not a resident (4.0.1). */
  NOT_A_RESIDENT,
  /** Not moved out (4.1.3.1.1). */
  NOT_MOVED_OUT,
  /** Record changed since it was read (10.3). */
  RECORD_CHANGED,
  /** Householder leaves one (4.0.4). */
  HOUSEHOLDER_LEAVES_ONE,
  /** Householder leaves several (4.0.4). */
  HOUSEHOLDER_LEAVES_SEVERAL,
  /** Last member not yet alone (4.0.4). */
  LAST_MEMBER_NOT_YET,
  /** Nobody left alone (4.0.4). */
  NOBODY_LEFT_ALONE,
  /** Nobody stays (4.1.4.1). */
  NOBODY_STAYS,
  /** Somebody stays (4.1.4.1). */
  SOMEBODY_STAYS,
  /** Several households (4.1.4.2). */
  SEVERAL_HOUSEHOLDS,
  /** Own household (4.1.4.1). */
  OWN_HOUSEHOLD,
  /** Lives elsewhere (4.1.4.1). */
  LIVES_ELSEWHERE,
  /** Destination in this municipality (4.1.3.0.2). */
  DESTINATION_HERE,
  /** Place unlike the reason (1.2.2). */
  PLACE_UNLIKE_REASON,
  /** Nothing changes (4.2.3.1). */
  NOTHING_CHANGES,
  /** Name there already (1.1.7). */
  NAME_THERE_ALREADY,
  /** Name not there (1.1.7). */
  NAME_NOT_THERE,
  /** Householder name not carried to the members (4.2.3.1). */
  HOUSEHOLDER_NAME_NOT_CARRIED,
  /** Householder corrected without the members (4.1.4.2). */
  HOUSEHOLDER_CORRECTED_ALONE,
  /** Address corrected without the other members (4.0.2). */
  HOUSEHOLD_ADDRESS_SPLITS,
  /** Somebody who has no Individual Number that could be changed (7.1.2.1). */
  NO_NUMBER_TO_CHANGE,
  /** A first Individual Number for somebody who has one (7.1.2.1). */
  NUMBER_THERE_ALREADY,
  /** A point to note that the record does not have, or that is corrected twice (1.1.14). */
  NOTE_UNKNOWN,
  /** Words that 1.1.14 asks for are not among the points to note. */
  NOTE_WORDS_MISSING,
  /** Arrival noticed before (4.1.3.1.2). */
  ARRIVAL_NOTICED_BEFORE,
  /** Move does not stand (4.6.0.1). */
  MOVE_DOES_NOT_STAND,
  /** Later move stands (4.6.0.1). */
  LATER_MOVE_STANDS,
  /** No resident record code left (4.3.1). */
  NO_RECORD_CODE_LEFT,
  /** Few resident record codes left (4.3.1). */
  FEW_RECORD_CODES_LEFT,
  /** Nobody to certify (5.1). */
  NOBODY_TO_CERTIFY,
  /** Deleted record not certifiable together with residents (5.1). */
  DELETED_RECORD_NOT_CERTIFIABLE,
  /** A certificate of a deleted record, of somebody who has none (5.1). */
  NO_DELETED_RECORD,
  /** A deleted record of which the 150 years have passed (1.1.5). */
  DELETED_RECORD_KEPT_LONG_ENOUGH,
  /** A certificate of items without an item (20.1.4). */
  NO_ITEM_STATED,
  /** Not of household (5.1). */
  NOT_OF_HOUSEHOLD,
  /** Issue restricted (3.1). */
  ISSUE_RESTRICTED,
  /** History not on form (5.1). */
  HISTORY_NOT_ON_FORM,
  /** Number not for requester (5.1). */
  NUMBER_NOT_FOR_REQUESTER,
  /** Copies out of range (10.7). */
  COPIES_OUT_OF_RANGE,
  /** No authenticator (1.3.9). */
  NO_AUTHENTICATOR,
  /** No seal (1.3.7). */
  NO_SEAL,
  /** Two periods of the same authenticator or seal that overlap (1.3.7, 1.3.9). */
  PERIODS_OVERLAP,
  /** A file that is no image of a seal (1.3.7). */
  SEAL_UNREADABLE,
  /** A seal in a colour it may not have (5.6). */
  SEAL_COLOURED,
  /** A seal of more than 25 mm (5.6). */
  SEAL_TOO_LARGE,
  /** An address at which no printer can be (10.7). */
  PRINTER_ADDRESS,
  /** Trays written so that they cannot be read (10.7). */
  TRAYS_UNREADABLE,
  /** Paper that does not end at a sheet (10.7). */
  CONTINUOUS_PAPER,
  /** More pages than are printed at once (10.7). */
  TOO_MUCH_TO_PRINT,
  /** A printer that did not take a paper (10.7). */
  PRINT_FAILED,
  /** Text overflows (5.8). */
  TEXT_OVERFLOWS,
  /** Character not printable (5.8). */
  CHARACTER_NOT_PRINTABLE,
  /** Paper disposed of already (1.3.8). */
  PAPER_DISPOSED_ALREADY,
  /** A paper nobody has to ask for has no requester (8.1.1). */
  NOBODY_ASKS_FOR_PAPER,
  /** The class of requester is the one that is recorded (8.1.1). */
  REQUESTER_UNCHANGED,
  /** A character registered as a variant of itself (2.1.2). */
  VARIANT_OF_ITSELF,
  /** Fewest strokes that are more than the most (2.1.3). */
  STROKES_REVERSED,
  /** A part that no character has (2.1.3). */
  PART_UNKNOWN,
  /** Lines that are no writing of one character (2.1.3). */
  DRAWING_UNREADABLE,
  /** More labels than are made at once (9.6). */
  TOO_MANY_LABELS,
  /** The person of a registration is in no record (8.1.1). */
  NOTICE_PERSON_UNKNOWN,
  /** The day of the application has not come (8.1.1). */
  APPLIED_AFTER_TODAY,
  /** Another registration of the person counts in the same time (8.1.1). */
  NOTICE_REGISTERED_ALREADY,
  /** The registration was ended (8.1.1). */
  NOTICE_REGISTRATION_ENDED,
  /** The issue is none a person is told of (8.1.3). */
  ISSUE_NOT_TOLD,
  /** The person was told of the issue before (8.1.3). */
  ISSUE_TOLD_ALREADY,
  /** Only a resident with an Individual Number applies for a card (7.1.1.3). */
  NO_CARD_WITHOUT_NUMBER,
  /** There is no notice about a period that has no end, or is over (8.1.1). */
  NOTICE_PERIOD_WITHOUT_END,
  /** A password with fewer characters than the municipality wants (10.3). */
  PASSWORD_TOO_SHORT,
  /** A password with more bytes than its hash looks at (10.3). */
  PASSWORD_TOO_LONG,
  /** A password that mixes too few kinds of characters (10.3). */
  PASSWORD_TOO_PLAIN,
  /** A password that holds the login (10.3). */
  PASSWORD_HOLDS_LOGIN,
  /** A password that was used not long ago (10.3). */
  PASSWORD_USED_BEFORE,
  /** A new password typed in two ways (10.3). */
  PASSWORD_NOT_REPEATED,
  /** A present password that is not the right one (10.3). */
  PASSWORD_WRONG,
  /** An administrator who changes what she herself may do (10.3). */
  OWN_PERMISSIONS,
  /** A change that leaves nobody who can manage operators (10.3). */
  LAST_ADMINISTRATOR,
  /** A change of an operator or a permission for a day that is past (10.3). */
  CHANGE_IN_THE_PAST,
  /** A login or code with characters it may not have (10.3). */
  LOGIN_UNREADABLE,
  /** The operator of the server's own commands, which nobody changes (10.3). */
  OPERATOR_OF_SYSTEM,
  /** The same permission of the same holder twice in a file (10.3). */
  PERMISSION_TWICE,
  /** An operator or department that is not registered (10.3). */
  HOLDER_UNKNOWN,
  /** A line of a file that names an operator and a department, or neither (10.3). */
  HOLDER_NOT_ONE,
  /** A code that the secret does not give now (10.3). */
  SECOND_FACTOR_CODE_WRONG,
  /** Removing the last second factor while one is demanded (10.3). */
  SECOND_FACTOR_DEMANDED,
  /** A permission that somebody else gives and takes (10.4). */
  PERMISSION_OF_OTHERS,
  /** A change of permissions that changes none (10.3). */
  NO_PERMISSION_CHOSEN,
  /** An operator bound to the terminals of a place she does not have (10.3). */
  PLACE_OF_OPERATOR_MISSING,
  /** Something kept was changed by somebody else meanwhile (10.3). */
  ENTRY_CHANGED,
  /** A code is taken (1.3.1). */
  CODE_TAKEN,
  /** A period ends before it begins (1.3.1). */
  PERIOD_REVERSED,
  /** A place that ends still has terminals (1.3.1). */
  PLACE_IN_USE,
  /** The same is kept already (1.3.2 to 1.3.5). */
  KEPT_ALREADY,
  /** A town that is not in the dictionary, of something that lies in it (1.3.3). */
  TOWN_NOT_IN_DICTIONARY,
  /** An address code of another municipality (1.3.3). */
  ADDRESS_CODE_ELSEWHERE,
  /** An era that does not begin after the one before (1.3.6). */
  ERA_NOT_LATER,
  /** A name, letter or number of an era that is taken (1.3.6). */
  ERA_TAKEN,
  /** A file with far fewer lines than the dictionary has (1.3.3). */
  DICTIONARY_SHRUNK,
  /** A setting that other municipalities share (1.3.6). */
  SHARED_BY_MUNICIPALITIES,
  /** A setting of moves outside what it can be (4.0.8). */
  SETTING_OUT_OF_RANGE,
  /** A move between wards that stays in the ward (4.1.0.1). */
  SAME_WARD,
  /** A change of address into another ward (4.1.0.1). */
  OTHER_WARD,
  /** A mover of another ward than the operator's (4.0.1). */
  NOT_OF_OWN_WARD,
  /** Under draft (4.0.8). */
  UNDER_DRAFT,
  /** Draft changed (4.0.8). */
  DRAFT_CHANGED,
  /** Same person decides (4.0.8). */
  SAME_PERSON_DECIDES,
  /** Not reviewed (4.0.8). */
  NOT_REVIEWED,
  /** Draft closed (4.0.8). */
  DRAFT_CLOSED,
  /** Alerts not confirmed (11.1). */
  ALERTS_NOT_CONFIRMED,
  /** File not text (10.8). */
  FILE_NOT_TEXT,
  /** File encoding (10.8). */
  FILE_ENCODING,
  /** File empty (10.8). */
  FILE_EMPTY,
  /** File columns (10.8). */
  FILE_COLUMNS,
  /** Row fields (10.8). */
  ROW_FIELDS,
  /** File cut (10.8). */
  FILE_CUT,
  /** File too large (10.8). */
  FILE_TOO_LARGE,
  /** File mixed (10.8). */
  FILE_MIXED,
  /** Version gap (1.2.1). */
  VERSION_GAP,
  /** A number on the lines of two residents (4.1.1.2). */
  NUMBER_OF_TWO_RESIDENTS,
  /** The lines of an address number apart from each other (10.8). */
  PERSON_IN_TWO_PLACES,
  /** Fewer or more residents than the file is said to have (10.8). */
  FILE_RESIDENT_COUNT,
  /** Two members of a household alike (4.1.1.2). */
  MEMBERS_ALIKE,
  /** A relationship that is unlikely in this household (1.1.11). */
  RELATIONSHIP_UNLIKELY,
  /** A paper that this move does not bring forth (4.1.0.3, 4.2.0.1, 4.3.3). */
  PAPER_NOT_OFFERED,
  /** A paper asked for somebody whom the move is not about. */
  PAPER_NOT_FOR_PERSON,
  /** Nowhere to send a paper to (4.1.0.3). */
  NO_ADDRESS_TO_SEND,
  /** An address the post may not find (4.1.0.3). */
  ADDRESS_INCOMPLETE,
  /** A received message that cannot be read (4.1.3.1.2). */
  MESSAGE_UNREADABLE,
  /** A received message of a kind that is not taken in (4.1.3.1.2). */
  MESSAGE_KIND_UNKNOWN,
  /** A received message for another municipality (4.1.3.1.2). */
  MESSAGE_FOR_ANOTHER,
  /** A received message about somebody who is not in the register (4.1.3.1.2). */
  MESSAGE_ABOUT_NOBODY,
  /** A registration under the former act of somebody who was Japanese until now (4.5.5). */
  FORMER_REGISTRATION_AFTER_LOSS,
  /** A household that nobody has to be asked for a householder (4.0.5). */
  HOUSEHOLD_HAS_HOUSEHOLDER,
  /** A reissue for others than the paper was issued for first (4.1.3.0.3). */
  REISSUE_FOR_OTHERS,
  /** A two-dimensional code of another paper among the codes (10.8). */
  CODE_OF_OTHER_PAPER,
  /** The code of a page is missing (10.8). */
  CODE_MISSING,
  /** A two-dimensional code that was cut or mistyped (10.8). */
  CODE_DAMAGED,
  /** A two-dimensional code of a version that is not known (10.8). */
  CODE_OF_OTHER_VERSION,
  /** A two-dimensional code that holds too much to be printed (20.2.1). */
  CODE_NOT_PRINTABLE,
  /** Nobody in the register is the person of a paper (10.8). */
  PERSON_NOT_FOUND,
  /** Several in the register may be the person of a paper (10.8). */
  PERSON_NOT_CERTAIN,
  /** Who has the number on a paper was born on another day than it says (10.8). */
  PERSON_UNLIKE,
  /** The file is that of another paper than the screen takes in (10.8). */
  FILE_OF_OTHER_PAPER,
  /** Too little stands on a paper to find the person (10.8). */
  PERSON_NOT_ENOUGH,
  /** Nobody in the register is whom a notice of the immigration agency is about (4.5.6). */
  NOTICED_PERSON_UNKNOWN,
  /** Several may be whom a notice is about, or one of whom only the name tells (4.5.6). */
  NOTICED_PERSON_NOT_CERTAIN,
  /** Who has the card of a notice was born on another day (4.5.6). */
  NOTICED_PERSON_UNLIKE,
  /** A notice tells something that leads to no move (4.5.6). */
  NOTICE_EVENT_UNKNOWN,
  /** A notice about somebody of whom an earlier one has not been taken in (4.5.6). */
  NOTICE_OVERTAKES,
  /** A prepared move whose result slip has not been printed (4.5.6). */
  RESULT_SLIP_MISSING,
  /** A report about somebody whom it cannot be about (4.5.7). */
  MATTER_NOT_FOR_PERSON,
  /** A result of a report that was never made (4.5.7). */
  RESULT_OF_NO_REPORT,
  /** An item of support measures that this case does not have (1.1.16). */
  SUPPORT_ITEM_NOT_OF_CASE,
  /** A person of a support measure who is not in the register (1.1.16). */
  SUPPORT_NOBODY,
  /** An assailant who is protected by the same measure (1.1.16). */
  SUPPORT_ASSAILANT_PROTECTED,
  /** An assailant who lives in the household of a protected person (1.1.16). */
  SUPPORT_ASSAILANT_IN_HOUSEHOLD,
  /** Somebody named twice among the protected (1.1.16). */
  SUPPORT_PERSON_TWICE,
  /** An applicant who has another measure that was not ended (1.1.16). */
  SUPPORT_ALREADY,
  /** A period or measure that ends before it starts (3.4). */
  SUPPORT_END_BEFORE_START,
  /** A period that is longer than a year (3.4). */
  SUPPORT_LONGER_THAN_A_YEAR,
  /** An extension earlier than a month before the end (3.4). */
  SUPPORT_EXTENDED_TOO_EARLY,
  /** An extension after the end (3.4). */
  SUPPORT_EXTENDED_LATE,
  /** A deed that a support measure does not allow as it stands (3.4). */
  SUPPORT_DEED_NOT_POSSIBLE,
  /** An end for the period being over, when it is not (3.4). */
  SUPPORT_PERIOD_NOT_OVER,
  /** A day of a support measure that is ahead (1.1.16). */
  SUPPORT_DAY_AFTER_TODAY,
  /** A day of a provisional measure where there is none (1.1.16). */
  SUPPORT_NOT_PROVISIONAL,
  /** A period that starts before the application or the provisional measure (3.4). */
  SUPPORT_STARTS_TOO_EARLY,
  /** A person of a support measure born on another day than the register says (1.1.16). */
  SUPPORT_PERSON_UNLIKE,
  /** A period of support that ends within a month (3.4). */
  SUPPORT_ENDS_SOON,
  /** A period of support that is over and was not extended (3.4). */
  SUPPORT_PERIOD_OVER,
  /** A paper about somebody under support measures (3.4). */
  ISSUE_UNDER_SUPPORT,
  /** The same, released after examination (3.4). */
  ISSUE_SUPPORT_RELEASED,
  /** A paper that stays in the office about somebody under support measures (3.4). */
  PAPER_ABOUT_SUPPORTED,
  /** A release for too long or no time at all (3.1). */
  SUPPORT_RELEASE_TIME,
  /** Somebody to release who is under no support measures (3.4). */
  SUPPORT_NOTHING_TO_RELEASE,
  /** A notice of a support measure whose applicant is not in the register (20.5.1). */
  SUPPORT_NOTICE_NOT_POSSIBLE,
  /** A move of somebody under support measures (3.1, 3.4). */
  MOVE_OF_SUPPORTED,
  /** A restriction on both a person and a household, or on neither (3.1). */
  RESTRICTION_SUBJECT_UNCLEAR,
  /** Nobody of the register is under the number to be restricted (3.1). */
  RESTRICTION_NOBODY,
  /** A reason that cannot be chosen today (3.1). */
  RESTRICTION_REASON_UNKNOWN,
  /** A restriction that restricts no function (3.1). */
  RESTRICTION_OF_NOTHING,
  /** The last day of a restriction is before its first (3.1). */
  RESTRICTION_END_BEFORE_START,
  /** The last day is past when the restriction is set (3.1). */
  RESTRICTION_OVER_WHEN_SET,
  /** One with the same reason is there already (3.1). */
  RESTRICTION_TWICE,
  /** The restriction was released before (3.1). */
  RESTRICTION_RELEASED_ALREADY,
  /** Nothing is an error that could be released for a time (3.1). */
  RESTRICTION_NOTHING_TO_RELEASE,
  /** Minutes of a temporary release that cannot be (3.1). */
  RESTRICTION_RELEASE_TIME,
  /** The function is restricted for somebody, as an error (3.1). */
  RESTRICTED,
  /** The function is restricted for somebody, as an alert (3.1). */
  RESTRICTED_WITH_ALERT,
  /** The function is restricted for somebody, as an error that is released for a time (3.1). */
  RESTRICTION_RELEASED_FOR_A_TIME,
  /** The last day of a restriction is past, and it still holds (3.1). */
  RESTRICTION_DAY_OVER,
  /** Somebody joins a household on which a restriction lies (3.1). */
  JOINS_RESTRICTED_HOUSEHOLD,
  /** Somebody leaves a household on which a restriction lies (3.1). */
  LEAVES_RESTRICTED_HOUSEHOLD,
  /** An order that does not name every member of the household once (5.2). */
  ORDER_WITHOUT_SOME,
  /** An order that is the present one (5.2). */
  ORDER_UNCHANGED,
  /** A list that a printer did not take (10.7). */
  LIST_NOT_PRINTED,
  /** Somebody else is entering a move of this person or household just now (10.3). */
  BEING_ENTERED,
  /** The centre serves this municipality already (10.3). */
  SERVED_ALREADY,
  /** Somebody of the municipality itself can help (10.3). */
  OTHER_ADMINISTRATOR,
  /** The centre helps in administrators only (10.3). */
  NO_ADMINISTRATOR,
  /** The municipality's service stands still already (10.3). */
  SUSPENDED_ALREADY,
  /** The municipality's service goes on (10.3). */
  NOT_SUSPENDED,
  /** The centre's operators always show a second factor (10.3). */
  SECOND_FACTOR_OF_CENTRE,
  /**
   * A permission that cannot be given here: the centre's elsewhere, or another at the centre
   * (10.3).
   */
  PERMISSION_NOT_HERE,
  /** A paper for whose signature there is no time stamp, though it should bear one (5.6). */
  NO_TIME_STAMP,
  /** One original (4.1.3.0.3). */
  ONE_ORIGINAL;

  /** The finding for a text that cannot be read as a value. */
  public static FindingCode of(Fault fault) {
    return switch (fault) {
      case EMPTY -> EMPTY;
      case WRONG_LENGTH -> WRONG_LENGTH;
      case TOO_LONG -> TOO_LONG;
      case NOT_DIGITS -> NOT_DIGITS;
      case WRONG_CHECK_DIGIT -> WRONG_CHECK_DIGIT;
      case UNKNOWN_FORM -> UNKNOWN_FORM;
      case IMPOSSIBLE_DATE -> IMPOSSIBLE_DATE;
      case OUTSIDE_ERA -> OUTSIDE_ERA;
      case UNKNOWN_CHARACTER -> UNKNOWN_CHARACTER;
      case WRONG_CHARACTER_KIND -> WRONG_CHARACTER_KIND;
      case CONTROL_CHARACTER -> CONTROL_CHARACTER;
      case UNKNOWN_CODE -> UNKNOWN_CODE;
    };
  }
}
