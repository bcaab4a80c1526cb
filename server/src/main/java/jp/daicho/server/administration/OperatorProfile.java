package jp.daicho.server.administration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an operator from a day on (10.3).
 *
 * @param from the first day
 * @param displayName 利用者名称
 * @param departmentCode the code of her department
 * @param department 所属部署名称
 * @param placeCode the code of her place of entry; null if she has none
 * @param place its name; empty if she has none
 * @param ownPlaceOnly whether she may work only at terminals of that place (利用範囲)
 */
public record OperatorProfile(
    LocalDate from,
    String displayName,
    String departmentCode,
    String department,
    @Nullable String placeCode,
    String place,
    boolean ownPlaceOnly) {}
