package jp.daicho.server.immigration.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.immigration.Law;
import jp.daicho.ledger.immigration.Report;
import jp.daicho.ledger.immigration.ReportKind;
import jp.daicho.ledger.immigration.Reports;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.links.MessageBodies;
import jp.daicho.server.links.MessageComposer;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.Partner;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes 市町村通知 and 市町村伝達 of what was registered, as the ledger says which are due (4.5.7). */
@Component
public final class ReportComposer implements MessageComposer {
  private final Registry registry;

  ReportComposer(Registry registry) {
    this.registry = registry;
  }

  @Override
  public Set<MessageKind> kinds() {
    return EnumSet.of(MessageKind.IMMIGRATION_NOTICE, MessageKind.IMMIGRATION_TRANSMISSION);
  }

  @Override
  public Optional<Composed> compose(Passage passage, MessageKind kind, Change change) {
    ResidentRecord after = change.record();
    List<Report> due =
        Reports.standard()
            .of(change.moveKind(), ground(passage, change), before(passage, after), after);
    return due.stream()
        .filter(report -> kindOf(report.kind()) == kind)
        .findFirst()
        .map(
            report -> {
              ObjectNode body = MessageBodies.change(after, Reports.told());
              return new Composed(
                  Partner.IMMIGRATION.id(),
                  body.put("law", word(report.law())),
                  report.law().name());
            });
  }

  /** The kind of message of a kind of report. */
  public static MessageKind kindOf(ReportKind report) {
    return switch (report) {
      case NOTICE -> MessageKind.IMMIGRATION_NOTICE;
      case TRANSMISSION -> MessageKind.IMMIGRATION_TRANSMISSION;
    };
  }

  /** The word for an act in messages. */
  public static String word(Law law) {
    return law.name().toLowerCase(java.util.Locale.ROOT);
  }

  private @Nullable Ground ground(Passage passage, Change change) {
    long move = change.record().move().moveNumber();
    Ground said = registry.grounds(passage, List.of(move)).get(move);
    return said != null
        ? said
        : MoveTypes.standard()
            .find(change.moveKind())
            .map(type -> Ground.of(type, change.record().move()))
            .orElse(null);
  }

  private @Nullable ResidentRecord before(Passage passage, ResidentRecord after) {
    Stream<ResidentRecord> versions =
        registry.history(passage, after.key().addressNumber()).stream().map(Version::resident);
    return versions
        .filter(version -> version.key().version() == after.key().version() - 1)
        .findFirst()
        .orElse(null);
  }
}
