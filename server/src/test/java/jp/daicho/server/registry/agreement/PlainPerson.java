package jp.daicho.server.registry.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with every name and address of the record's history.
 *
 * @param latest the latest version
 * @param now the names of the latest version
 * @param past the others
 * @param placeNow the address of the latest version
 * @param pastPlaces the others
 */
record PlainPerson(
    ResidentRecord latest,
    Set<PlainName> now,
    Set<PlainName> past,
    PlainPlace placeNow,
    Set<PlainPlace> pastPlaces) {

  static PlainPerson of(List<ResidentRecord> history) {
    Set<PlainName> now = names(history.getLast().person());
    Set<PlainName> past = new LinkedHashSet<>();
    history.forEach(version -> past.addAll(names(version.person())));
    past.removeAll(now);
    PlainPlace placeNow = PlainPlace.of(history.getLast().residence().address());
    Set<PlainPlace> pastPlaces = new LinkedHashSet<>();
    history.forEach(version -> pastPlaces.add(PlainPlace.of(version.residence().address())));
    pastPlaces.remove(placeNow);
    return new PlainPerson(history.getLast(), now, past, placeNow, pastPlaces);
  }

  private static Set<PlainName> names(Person person) {
    Set<PlainName> names = new LinkedHashSet<>();
    switch (person) {
      case JapanesePerson japanese -> {
        Furigana reading = japanese.name().furigana();
        String given = japanese.name().given();
        names.add(
            name(
                reading == null ? "" : reading.surname(),
                reading == null ? "" : reading.given(),
                japanese.name().surname(),
                given));
        FormerSurname former = japanese.formerSurname();
        if (former != null) {
          Furigana formerReading = former.furigana();
          names.add(
              name(
                  formerReading == null ? "" : formerReading.kana(),
                  reading == null ? "" : reading.given(),
                  former.surname(),
                  given));
        }
      }
      case ForeignPerson foreign -> {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(foreign.name().alphabet());
        texts.add(foreign.name().kanji());
        texts.forEach(text -> addParts(names, text, foreign.name().furigana()));
        Alias alias = foreign.alias();
        if (alias != null && !alias.isDeleted()) {
          addParts(names, alias.text(), alias.furigana());
        }
      }
    }
    return names;
  }

  private static void addParts(
      Set<PlainName> names, @Nullable String text, @Nullable Furigana reading) {
    if (text != null) {
      String[] parts = text.split("[ \\u3000]", 2);
      names.add(
          name(
              reading == null ? "" : reading.surname(),
              reading == null ? "" : reading.given(),
              parts[0],
              parts.length > 1 ? parts[1] : ""));
    }
  }

  private static PlainName name(
      String surnameKana, String givenKana, String surname, String given) {
    return new PlainName(
        surnameKana, givenKana, PlainName.written(surname), PlainName.written(given));
  }
}
