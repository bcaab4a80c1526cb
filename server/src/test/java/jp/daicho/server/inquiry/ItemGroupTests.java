package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.server.operators.Permission;
import org.junit.jupiter.api.Test;

class ItemGroupTests {

  @Test
  void everyItemOfTheDictionaryHasAGroup() {
    assertThat(RecordItems.all()).allSatisfy(item -> assertThat(ItemGroup.of(item)).isNotNull());
  }

  @Test
  void theItemsThatCanBeHiddenAreThoseOfTheStandard() {
    assertThat(guardedBy(Permission.SEE_REGISTERED_DOMICILE))
        .containsExactly("domicile", "head_of_register");
    assertThat(guardedBy(Permission.SEE_INDIVIDUAL_NUMBER)).containsExactly("individual_number");
    assertThat(guardedBy(Permission.SEE_RESIDENT_RECORD_CODE))
        .containsExactly("resident_record_code");
    assertThat(guardedBy(Permission.SEE_RESIDENCE_STATUS))
        .contains("residence_status", "residence_expires_on", "residence_card_number");
  }

  @Test
  void theRelationshipCannotBeHidden() {
    assertThat(RecordItems.all())
        .filteredOn(item -> ItemGroup.of(item) == ItemGroup.HOUSEHOLD)
        .allSatisfy(item -> assertThat(ItemGroup.permission(item)).isEmpty());
  }

  private static List<String> guardedBy(Permission permission) {
    return RecordItems.all().stream()
        .filter(item -> ItemGroup.permission(item).filter(permission::equals).isPresent())
        .<String>map(RecordItem::column)
        .toList();
  }
}
