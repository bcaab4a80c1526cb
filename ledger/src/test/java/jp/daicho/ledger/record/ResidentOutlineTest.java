package jp.daicho.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.daicho.ledger.name.Alias;
import org.junit.jupiter.api.Test;

/** What a list tells of a person is taken from the latest version (2.1). */
class ResidentOutlineTest {
  private static final List<ResidentRecord> RECORDS = FullRecords.all();

  @Test
  void ofAJapaneseTheFormerSurnameIsTold() {
    ResidentOutline outline = ResidentOutline.of(RECORDS.getFirst());

    assertThat(outline.kind()).isEqualTo(ResidentKind.JAPANESE);
    assertThat(outline.otherName()).isEqualTo("髙橋");
    assertThat(outline.displayName()).isEqualTo("渡邉\uDB40\uDD00　𠮷子");
    assertThat(outline.displayReading()).isEqualTo("ワタナベ　ヨシコ");
    assertThat(outline.relationship()).isEqualTo("子の子");
    assertThat(outline.address()).isEqualTo(RECORDS.getFirst().residence().address().oneLine());
  }

  @Test
  void ofAForeignResidentTheAliasIsToldAsLongAsItStands() {
    ForeignPerson foreign = (ForeignPerson) RECORDS.getLast().person();
    assertThat(foreign.alias()).isNotNull().matches(Alias::isDeleted);
    assertThat(ResidentOutline.otherName(foreign)).isNull();

    Alias standing = Alias.of("住民　花子", null, null);
    assertThat(ResidentOutline.otherName(foreign.aliased(standing))).isEqualTo("住民　花子");
  }

  @Test
  void aNameLeftEmptyIsListedAsSuch() {
    assertThat(Person.listed("")).isEqualTo("（氏名空欄）");
    assertThat(Person.listed("渡辺　健一")).isEqualTo("渡辺　健一");
  }
}
