package jp.daicho.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address the product answers.
 *
 * @param pattern as the product declares it, with the request parameters that choose between two
 *     functions of one address, such as {@code /papers/new?preview}
 * @param method GET, POST, …, or ANY
 */
record Route(String pattern, String method) implements Comparable<Route> {

  /**
   * All of them, as Spring itself lists them: screens, API, its description, health and files. Two
   * are answered by filters and stand in no list.
   *
   * @throws IllegalStateException if there is a kind of list this does not know
   */
  static SortedSet<Route> all(ApplicationContext context) {
    SortedSet<Route> routes = new TreeSet<>();
    routes.add(new Route("/login", "POST"));
    routes.add(new Route("/logout", "POST"));
    for (HandlerMapping mapping : context.getBeansOfType(HandlerMapping.class).values()) {
      switch (mapping) {
        case RequestMappingInfoHandlerMapping methods ->
            methods.getHandlerMethods().keySet().forEach(info -> routes.addAll(of(info)));
        case AbstractUrlHandlerMapping files ->
            files.getHandlerMap().keySet().forEach(path -> routes.add(new Route(path, "GET")));
        case RouterFunctionMapping functions when functions.getRouterFunction() == null -> {}
        default -> throw new IllegalStateException("unknown list of routes: " + mapping);
      }
    }
    return routes;
  }

  /** The routes of a list with the methods that answer them. */
  static Map<Route, HandlerMethod> methods(RequestMappingHandlerMapping mapping) {
    Map<Route, HandlerMethod> methods = new TreeMap<>();
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> of(info).forEach(route -> methods.put(route, method)));
    return methods;
  }

  private static List<Route> of(RequestMappingInfo info) {
    String chosenBy =
        String.join(
            "&",
            info.getParamsCondition().getExpressions().stream().map(Object::toString).toList());
    List<Route> routes = new ArrayList<>();
    for (String pattern : info.getPatternValues()) {
      String whole = chosenBy.isEmpty() ? pattern : pattern + "?" + chosenBy;
      if (info.getMethodsCondition().getMethods().isEmpty()) {
        routes.add(new Route(whole, "ANY"));
      }
      for (RequestMethod method : info.getMethodsCondition().getMethods()) {
        routes.add(new Route(whole, method.name()));
      }
    }
    return routes;
  }

  @Override
  public int compareTo(Route other) {
    int byPattern = pattern.compareTo(other.pattern);
    return byPattern != 0 ? byPattern : method.compareTo(other.method);
  }
}
