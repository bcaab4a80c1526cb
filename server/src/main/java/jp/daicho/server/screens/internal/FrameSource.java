package jp.daicho.server.screens.internal;

import jakarta.servlet.RequestDispatcher;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.screens.OperatorMenu;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.Outage;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The templates' way to the frame of the page at hand: {@code @frame.current()}. */
@Component("frame")
public final class FrameSource implements OperatorMenu {
  /**
   * What the fonts of a workplace may lack or draw in another form: variation selectors, characters
   * beyond the basic plane, extension A, compatibility ideographs and private use.
   */
  private static final Pattern RARE =
      Pattern.compile(
          "[\\x{FE00}-\\x{FE0F}\\x{3400}-\\x{4DBF}\\x{E000}-\\x{FAFF}\\x{10000}-\\x{10FFFF}]");

  private final CurrentOperator current;
  private final Operators operators;
  private final Municipalities municipalities;
  private final Tenancy tenancy;
  private final Clock clock;
  private final CurrentScreen screen;
  private final ScreenMark mark;

  FrameSource(
      CurrentOperator current,
      Operators operators,
      Municipalities municipalities,
      Tenancy tenancy,
      Clock clock,
      CurrentScreen screen,
      ScreenMark mark) {
    this.current = current;
    this.operators = operators;
    this.municipalities = municipalities;
    this.tenancy = tenancy;
    this.clock = clock;
    this.screen = screen;
    this.mark = mark;
  }

  /** The frame of the page at hand. Shows nobody in when the database cannot tell. */
  public Frame current() {
    if (isAboutOutage()) {
      return Frame.OUTSIDE; // asking once more would keep somebody waiting for the same answer
    }
    try {
      return current.find().map(this::of).orElse(Frame.OUTSIDE);
    } catch (DataAccessException unreachable) {
      return Frame.OUTSIDE; // the page may be the one that tells of just this
    }
  }

  private static boolean isAboutOutage() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && request.getRequest().getAttribute(RequestDispatcher.ERROR_EXCEPTION)
            instanceof Throwable thrown
        && Outage.of(thrown).isPresent();
  }

  /** What the page at hand says of itself when it is printed; null if nobody has signed in. */
  public @Nullable ScreenCopy copy() {
    return current
        .find()
        .flatMap(
            operator ->
                screen
                    .shown()
                    .map(
                        page ->
                            new ScreenCopy(
                                page.screen(),
                                String.join(",", page.subjects()),
                                page.numberShown(),
                                mark.of(operator, page))))
        .orElse(null);
  }

  @Override
  public boolean offers(Permission permission) {
    return current
        .find()
        .filter(
            operator ->
                tenancy.within(operator.municipality(), () -> held(operator)).contains(permission))
        .isPresent();
  }

  /** As {@link #offers(Permission)}, for templates, by the permission's name. */
  public boolean offers(String permission) {
    return offers(Permission.valueOf(permission));
  }

  /** Whether a name needs the font of the register to be shown in its right form (1.1.7). */
  public boolean isRare(@Nullable String name) {
    return name != null && RARE.matcher(name).find();
  }

  private Frame of(Operator operator) {
    Optional<ServedMunicipality> municipality = municipalities.find(operator.municipality());
    // Only what to show in the menu is asked here; what she may do is asked at the door.
    return tenancy.within(
        operator.municipality(),
        () ->
            new Frame(
                true,
                municipality.map(ServedMunicipality::name).orElse(""),
                municipality.map(ServedMunicipality::sample).orElse(false),
                operator.municipality().isCentre(),
                Optional.ofNullable(operator.place()).flatMap(operators::placeName).orElse(""),
                operator.department(),
                operator.displayName(),
                menu(held(operator))));
  }

  private Set<Permission> held(Operator operator) {
    return operators.permissions(operator, LocalDate.now(clock));
  }

  private static List<Frame.Entry> menu(Set<Permission> permissions) {
    String path = path();
    return MenuEntry.ALL.stream()
        .filter(entry -> entry.isFor(permissions))
        .map(entry -> entry.at(path))
        .toList();
  }

  private static String path() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getServletPath()
        : "";
  }
}
