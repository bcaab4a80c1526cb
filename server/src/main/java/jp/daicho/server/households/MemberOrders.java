package jp.daicho.server.households;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.OrderedResidents;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.inquiry.MarkedLines;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.registry.HouseholdOrders;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * The order in which the members of a household are listed, on papers and screens alike (5.2): by
 * the rule, or set by hand for one household. It stays until it is set anew, or a move gives
 * members another place: who joins follows at the end, and when relationships change, those
 * concerned are put in order as the rule says.
 */
@Component
public final class MemberOrders {
  /** The order, as findings name it. */
  public static final EntryItem ORDER = new EntryItem("members", "並び順");

  private static final Operation READING =
      Operation.of("世帯員の並び順の照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation SETTING =
      Operation.of("世帯員の並び順の設定", AuditAction.MEMBER_ORDER, Permission.MEMBER_ORDER);

  private final Door door;
  private final Registry registry;
  private final Registration registration;
  private final HouseholdOrders orders;
  private final Protections protections;

  /** Made once. */
  MemberOrders(
      Door door,
      Registry registry,
      Registration registration,
      HouseholdOrders orders,
      Protections protections) {
    this.door = door;
    this.registry = registry;
    this.registration = registration;
    this.orders = orders;
    this.protections = protections;
  }

  /** A household in its present order; empty if nobody lives in it. */
  public Optional<OrderedHousehold> of(HouseholdNumber number) {
    return door.enter(READING, passage -> find(passage, number));
  }

  /**
   * Sets the order of a household's members.
   *
   * @param order every present member once
   * @param seen the number of the latest setting when the order was made up
   * @return the household in its new order; empty if nobody lives in it
   * @throws EntryRefusedException if somebody set it meanwhile, if the order does not name every
   *     member once, or if it is the present one
   */
  public Optional<OrderedHousehold> set(
      HouseholdNumber number, List<AddressNumber> order, int seen) {
    return door.enter(
        SETTING,
        passage -> {
          // In the order of a registration, so that neither waits for the other for ever.
          registration.lock(passage, number);
          List<ResidentRecord> members = registry.household(passage, number);
          if (members.isEmpty()) {
            return Optional.empty();
          }
          registration.lock(passage, numbers(members));
          requireAgreement(passage, number, members, order, seen);
          List<ResidentRecord> set = OrderedResidents.byHand(order, members);
          orders.set(passage, number, set, numbers(OrderedResidents.byRule(members)).equals(order));
          return find(passage, number);
        });
  }

  private void requireAgreement(
      Passage passage,
      HouseholdNumber number,
      List<ResidentRecord> members,
      List<AddressNumber> order,
      int seen) {
    List<AddressNumber> present = numbers(members);
    int latest = orders.of(passage, number).stream().mapToInt(one -> one.number()).max().orElse(0);
    if (latest != seen) {
      throw EntryRefusedException.of(FindingCode.ENTRY_CHANGED, ORDER);
    }
    if (order.size() != present.size() || !new HashSet<>(order).equals(new HashSet<>(present))) {
      throw EntryRefusedException.of(FindingCode.ORDER_WITHOUT_SOME, ORDER);
    }
    if (order.equals(present)) {
      throw EntryRefusedException.of(FindingCode.ORDER_UNCHANGED, ORDER);
    }
  }

  private Optional<OrderedHousehold> find(Passage passage, HouseholdNumber number) {
    List<ResidentRecord> members = registry.household(passage, number);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    members.forEach(member -> passage.concerning(member.key().addressNumber()));
    return Optional.of(
        new OrderedHousehold(
            MarkedLines.of(passage, protections, members),
            numbers(OrderedResidents.byRule(members)),
            orders.of(passage, number)));
  }

  private static List<AddressNumber> numbers(List<ResidentRecord> members) {
    return members.stream().map(member -> member.key().addressNumber()).toList();
  }
}
