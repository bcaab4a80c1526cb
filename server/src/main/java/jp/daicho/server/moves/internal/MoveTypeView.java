package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.PersonField;
import org.jspecify.annotations.Nullable;

/**
 * A kind of move as callers of the API read it, with the fields its entry has.
 *
 * @param number two digits a clerk types; they stay with the kind
 * @param id what {@code type} of an entry holds
 * @param label its name in Japanese
 * @param section the section of the standard
 * @param effect what it does
 * @param reasons 異動事由 it is registered under
 * @param grounds on what it may rest, the usual one first
 * @param subjects whose records it may concern
 * @param fields what all persons share
 * @param personFields what each person has
 */
@Schema(name = "MoveType", description = "異動の種類")
public record MoveTypeView(
    String number,
    String id,
    String label,
    String section,
    String effect,
    List<String> reasons,
    List<GroundView> grounds,
    List<String> subjects,
    List<FieldName> fields,
    List<FieldName> personFields) {
  /**
   * On what a move may rest.
   *
   * @param code what {@code ground} of an entry holds
   * @param dateField the field of the day that goes with it, or null
   */
  @Schema(name = "MoveGround")
  public record GroundView(String code, String label, @Nullable String dateField) {}

  /** A field by its name in the API and on screens. */
  @Schema(name = "MoveField")
  public record FieldName(String name, String label) {}

  /** As callers read it. */
  public static MoveTypeView of(MoveType type) {
    return new MoveTypeView(
        type.number(),
        type.id(),
        type.label(),
        type.section(),
        type.effect().name().toLowerCase(Locale.ROOT),
        type.reasons().stream().map(reason -> reason.name()).toList(),
        type.grounds().stream().map(MoveTypeView::ground).toList(),
        type.subjects().stream().sorted().map(kind -> kind.label()).toList(),
        MoveFields.common(type).stream().sorted().map(MoveTypeView::field).toList(),
        MoveFields.person(type).stream().sorted().map(MoveTypeView::field).toList());
  }

  private static GroundView ground(Ground ground) {
    CommonField date = ground.date();
    return new GroundView(ground.code(), ground.label(), date == null ? null : date.path());
  }

  private static FieldName field(CommonField field) {
    return new FieldName(field.path(), field.label());
  }

  private static FieldName field(PersonField field) {
    return new FieldName(field.path(), field.label());
  }
}
