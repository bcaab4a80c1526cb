package jp.daicho.server.moves.internal.screen;

import static jp.daicho.ledger.move.CommonField.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.Leaving;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.OfferedAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields that all persons of a move share stand on the page, and how they look: only
 * those that the kind of move has, and whatever else was typed, so that a fault always has its
 * field.
 */
final class CommonLayout {
  /** Some fields under one title. */
  record Group(Kind kind, String title, List<CommonField> fields) {}

  /** What a group is about. */
  enum Kind {
    /** 異動日 and the day of what the move rests on. */
    GROUND,
    /** The household and the address after the move. */
    ADDRESS,
    /** 転入前住所. */
    PREVIOUS,
    /** 転出先住所. */
    DESTINATION,
    /** What is done along with the move. */
    CHOICES,
    /** What has no place in this kind of move but was typed. */
    OTHER
  }

  private static final List<CommonField> GROUND_FIELDS =
      List.of(MOVED_ON, NOTIFIED_ON, REQUESTED_ON, NOTICED_ON, CLAIMED_ON, GROUND);
  private static final List<CommonField> ADDRESS_FIELDS =
      List.of(HOUSEHOLD_NUMBER, WARD, TOWN, LOT, BUILDING, POSTAL_CODE, ADDRESS_CODE);
  private static final List<CommonField> PREVIOUS_FIELDS =
      List.of(
          PREVIOUS_KIND,
          PREVIOUS_MUNICIPALITY_CODE,
          PREVIOUS_TOWN,
          PREVIOUS_LOT,
          PREVIOUS_BUILDING,
          PREVIOUS_POSTAL_CODE,
          PREVIOUS_ADDRESS_CODE,
          PREVIOUS_COUNTRY,
          PREVIOUS_ABROAD,
          PREVIOUS_HOUSEHOLDER);
  private static final List<CommonField> DESTINATION_FIELDS =
      List.of(
          DESTINATION_KIND,
          DESTINATION_MUNICIPALITY_CODE,
          DESTINATION_TOWN,
          DESTINATION_LOT,
          DESTINATION_BUILDING,
          DESTINATION_POSTAL_CODE,
          DESTINATION_ADDRESS_CODE,
          DESTINATION_COUNTRY,
          DESTINATION_ABROAD,
          DESTINATION_HOUSEHOLDER);
  private static final List<CommonField> CHOICE_FIELDS =
      List.of(LAST_BECOMES_HOUSEHOLDER, CARRY_HOUSEHOLDER_NAME, DE_FACTO_HOUSEHOLDER);

  /** The items of a town in the API, by the part they fill. */
  private static final Map<OfferedAddress.Part, String> ITEMS =
      Map.of(
          OfferedAddress.Part.MUNICIPALITY_CODE, "municipalityCode",
          OfferedAddress.Part.TOWN, "town",
          OfferedAddress.Part.POSTAL_CODE, "postalCode",
          OfferedAddress.Part.ADDRESS_CODE, "addressCode");

  private static final Map<CommonField, String> LISTS = new EnumMap<>(CommonField.class);
  private static final Map<CommonField, String> HINTS = new EnumMap<>(CommonField.class);

  static {
    LISTS.put(TOWN, "towns");
    LISTS.put(BUILDING, "buildings");
    LISTS.put(POSTAL_CODE, "postal-codes");
    LISTS.put(PREVIOUS_MUNICIPALITY_CODE, "municipalities");
    LISTS.put(PREVIOUS_TOWN, "previous-towns");
    LISTS.put(PREVIOUS_COUNTRY, "nationalities");
    LISTS.put(PREVIOUS_HOUSEHOLDER, "names");
    LISTS.put(DESTINATION_MUNICIPALITY_CODE, "municipalities");
    LISTS.put(DESTINATION_TOWN, "destination-towns");
    LISTS.put(DESTINATION_COUNTRY, "nationalities");
    LISTS.put(DESTINATION_HOUSEHOLDER, "names");
    HINTS.put(PREVIOUS_MUNICIPALITY_CODE, "コード６桁か名称（例：八王子市）");
    HINTS.put(DESTINATION_MUNICIPALITY_CODE, "コード６桁か名称。ここだけでもよい");
    HINTS.put(DE_FACTO_HOUSEHOLDER, "備考に記載する氏名");
    HINTS.put(LAST_BECOMES_HOUSEHOLDER, "世帯主が異動し、１人だけ残るとき");
    HINTS.put(CARRY_HOUSEHOLDER_NAME, "世帯主の氏名が変わるとき");
  }

  private CommonLayout() {}

  /**
   * The groups of an entry’s page, without those that have no field.
   *
   * @param wards whether the municipality has wards
   */
  static List<Group> of(EnteredMove entry, boolean wards) {
    MoveType type = entry.type();
    Set<CommonField> shown = shown(entry, wards);
    List<Group> groups = new ArrayList<>();
    add(groups, Kind.GROUND, "異動日と届出等", GROUND_FIELDS, shown);
    add(groups, Kind.ADDRESS, addressTitle(type), ADDRESS_FIELDS, shown);
    add(groups, Kind.PREVIOUS, "転入前住所", PREVIOUS_FIELDS, shown);
    String destination = type.effect() == MoveEffect.ARRIVE ? "転出先住所（確定）" : "転出先住所（予定）";
    add(groups, Kind.DESTINATION, destination, DESTINATION_FIELDS, shown);
    add(groups, Kind.CHOICES, "あわせて行うこと", CHOICE_FIELDS, shown);
    shown.remove(CANCELLED_MOVE);
    if (!shown.isEmpty()) {
      groups.add(new Group(Kind.OTHER, "その他", List.copyOf(shown)));
    }
    return groups;
  }

  private static void add(
      List<Group> groups,
      Kind kind,
      String title,
      List<CommonField> fields,
      Set<CommonField> shown) {
    List<CommonField> here = fields.stream().filter(shown::contains).toList();
    here.forEach(shown::remove);
    if (!here.isEmpty()) {
      groups.add(new Group(kind, title, here));
    }
  }

  private static Set<CommonField> shown(EnteredMove entry, boolean wards) {
    MoveType type = entry.type();
    EnumSet<CommonField> shown = EnumSet.copyOf(MoveFields.common(type));
    if (!wards) {
      shown.remove(WARD);
    }
    if (type.effect() == MoveEffect.LEAVE && !Leaving.isMovingOut(type.reason())) {
      DESTINATION_FIELDS.forEach(shown::remove); // Who died goes nowhere.
    }
    if (type.reason().name().equals("出生")) {
      PREVIOUS_FIELDS.forEach(shown::remove); // Nobody lived anywhere before birth (4.2.1.1).
    }
    if (!mayJoin(type)) {
      shown.remove(HOUSEHOLD_NUMBER);
    }
    for (CommonField field : CommonField.values()) {
      if (!entry.get(field).isBlank()) {
        shown.add(field);
      }
    }
    return shown;
  }

  /** Whether there can be a household to be joined: not where a new one is formed, or none left. */
  static boolean mayJoin(MoveType type) {
    return switch (type.id()) {
      case "household-separation", "householder-change" -> false;
      default -> MoveFields.common(type).contains(HOUSEHOLD_NUMBER);
    };
  }

  private static boolean mustJoin(MoveType type) {
    return type.effect() == MoveEffect.REGROUP && mayJoin(type);
  }

  private static String addressTitle(MoveType type) {
    return switch (type.effect()) {
      case ENTER, RELOCATE -> "異動先の世帯と住所";
      case RESTORE -> "異動前の世帯と住所";
      case REGROUP -> "異動先の世帯";
      case CANCEL -> "戻る世帯";
      case CORRECT, LEAVE, CONVERT, REMAKE, ARRIVE -> "住所（修正するときだけ、全部を入力）";
    };
  }

  /** Whether a field may not stay empty. */
  static boolean required(EnteredMove entry, CommonField field) {
    MoveType type = entry.type();
    Ground ground = EntryForm.groundOf(type, entry.get(GROUND));
    boolean joining = !entry.get(HOUSEHOLD_NUMBER).isBlank();
    return switch (type.effect()) {
          case ENTER, RELOCATE, RESTORE -> (field == TOWN || field == WARD) && !joining;
          case REGROUP -> field == HOUSEHOLD_NUMBER && mustJoin(type);
          case CORRECT, LEAVE, CONVERT, REMAKE, ARRIVE, CANCEL -> false;
        }
        || field == MOVED_ON
        || (ground != null && field == ground.date());
  }

  /** The choices a field belongs to, which the page shows it for; empty for every choice. */
  static String only(MoveType type, CommonField field) {
    if (field == PREVIOUS_COUNTRY
        || field == PREVIOUS_ABROAD
        || field == DESTINATION_COUNTRY
        || field == DESTINATION_ABROAD) {
      return "place-abroad";
    }
    boolean place = PREVIOUS_FIELDS.contains(field) || DESTINATION_FIELDS.contains(field);
    if (place && Control.of(field) != Control.PLACE && !field.path().endsWith("Householder")) {
      return "place-japan";
    }
    return type.grounds().stream()
        .filter(ground -> ground.date() == field)
        .map(ground -> "ground-" + ground.code())
        .collect(Collectors.joining(" "));
  }

  /**
   * Where people of this kind of move usually come from or go to: a code of {@link Control#PLACE}.
   */
  static String usualPlace(MoveType type) {
    return switch (type.reason().name()) {
      case "国外転入等", "国外転出" -> "3";
      default -> type.id().equals("unreported-moving-in") ? "2" : "1";
    };
  }

  /** The address of the entry that stands in a group; null where there is none to be typed. */
  static OfferedAddress.@Nullable Place place(Group group) {
    return switch (group.kind()) {
      case PREVIOUS -> OfferedAddress.Place.PREVIOUS;
      case DESTINATION -> OfferedAddress.Place.DESTINATION;
      case ADDRESS -> group.fields().contains(TOWN) ? OfferedAddress.Place.HERE : null;
      case GROUND, CHOICES, OTHER -> null;
    };
  }

  /** What the address dictionary fills in a group: items of a town with their fields (1.3.3). */
  static String picks(Group group) {
    OfferedAddress.Place place = place(group);
    if (place == null) {
      return "";
    }
    // Of the own city the municipality of a town is the ward; elsewhere there is no such field.
    String ward =
        place == OfferedAddress.Place.HERE
            ? ITEMS.get(OfferedAddress.Part.MUNICIPALITY_CODE) + ":" + WARD.path() + " "
            : "";
    return ward
        + Stream.of(
                OfferedAddress.Part.MUNICIPALITY_CODE,
                OfferedAddress.Part.TOWN,
                OfferedAddress.Part.POSTAL_CODE,
                OfferedAddress.Part.ADDRESS_CODE)
            .flatMap(
                part ->
                    Stream.ofNullable(place.fields().get(part))
                        .map(field -> ITEMS.get(part) + ":" + field.path()))
            .collect(Collectors.joining(" "));
  }

  /** The id of the list that offers values. */
  static @Nullable String list(CommonField field) {
    return LISTS.get(field);
  }

  /** An example, or what the field means in this kind of move. */
  static @Nullable String hint(MoveType type, CommonField field) {
    if (field == MOVED_ON) {
      return movedOnHint(type);
    }
    if (field == HOUSEHOLD_NUMBER) {
      return householdHint(type);
    }
    return field == TOWN && mayJoin(type) ? "既存の世帯に入るときは空欄でよい" : HINTS.get(field);
  }

  private static String movedOnHint(MoveType type) {
    if (type.effect() == MoveEffect.ARRIVE) {
      return "転出年月日（確定）";
    }
    return switch (type.day()) {
      case PAST -> "例：R8.11.16";
      case AHEAD -> "転出予定年月日。先の日でもよい";
      case UNCERTAIN -> "例：R8.11.16、令和8年11月中旬";
    };
  }

  private static String householdHint(MoveType type) {
    return switch (type.effect()) {
      case ENTER, RELOCATE -> "既存の世帯に入るとき。空欄なら新しい世帯";
      case CANCEL -> "空欄なら従前の世帯";
      case RESTORE -> "従前の世帯に世帯員が残っているとき。空欄なら新しい世帯";
      case REGROUP, LEAVE, CORRECT, CONVERT, REMAKE, ARRIVE -> "入る世帯";
    };
  }
}
