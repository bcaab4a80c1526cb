package jp.daicho.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.registry.SearchField;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where somebody can type something into a route: the parameters its method declares, and what its
 * body is read into.
 *
 * @param parameters names of fields of a form or an address
 * @param named those among them that the method names itself
 * @param files names of parts with a file
 * @param body what the body is read into; {@code null} if it has none
 */
record AskedValues(
    SortedSet<String> parameters,
    SortedSet<String> named,
    SortedSet<String> files,
    @Nullable Type body) {
  private static final Pattern NAME = Pattern.compile("[\\s]name=\"([A-Za-z.]+)\"");
  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
  private static final SortedSet<String> OF_FORMS = namesOfForms();

  /** What a method takes. */
  static AskedValues of(HandlerMethod method) {
    SortedSet<String> parameters = new TreeSet<>();
    SortedSet<String> named = new TreeSet<>();
    SortedSet<String> files = new TreeSet<>();
    Type body = null;
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      if (parameter.hasParameterAnnotation(RequestBody.class)) {
        body = parameter.getGenericParameterType();
      } else if (MultipartFile.class.isAssignableFrom(parameter.getParameterType())) {
        files.add(nameOf(parameter, asked));
      } else if (Map.class.isAssignableFrom(parameter.getParameterType()) && asked != null) {
        parameters.addAll(OF_FORMS);
      } else if (asked != null) {
        named.add(nameOf(parameter, asked));
      } else if (parameter.getParameterType().isRecord()
          && !parameter.hasParameterAnnotation(PathVariable.class)
          && !parameter.hasParameterAnnotation(RequestHeader.class)) {
        for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
          named.add(component.getName());
        }
      }
    }
    parameters.addAll(named);
    return new AskedValues(parameters, named, files, body);
  }

  private static String nameOf(MethodParameter parameter, @Nullable RequestParam asked) {
    return asked == null || asked.name().isEmpty()
        ? String.valueOf(parameter.getParameter().getName())
        : asked.name();
  }

  private static SortedSet<String> namesOfForms() {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        NAME.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Arrays.stream(CommonField.values()).forEach(field -> names.add(field.path()));
    Arrays.stream(PersonField.values()).forEach(field -> names.add("persons[0]." + field.path()));
    Arrays.stream(SearchField.values()).forEach(field -> names.add(field.key()));
    names.addAll(List.of("applicant.name", "assailant.name", "asked[0].address", "code", "name"));
    // These choose what is done; as a payload they would keep everything else from being read.
    names.removeAll(List.of("do", "preview", "add", "persons", "_csrf"));
    return names;
  }

  /** A body of the kind the method reads, with a text wherever one can stand. */
  String json(String text) {
    return body == null ? "{}" : JsonMapper.shared().writeValueAsString(node(body, text, 0));
  }

  private static JsonNode node(Type type, String text, int depth) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (depth > 6) {
      return make.nullNode();
    }
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() instanceof Class<?> raw && Map.class.isAssignableFrom(raw)) {
        ObjectNode object = make.objectNode();
        JsonNode value = node(generic.getActualTypeArguments()[1], text, depth + 1);
        object.set("q", value);
        object.set(text, value);
        return object;
      }
      return make.arrayNode().add(node(generic.getActualTypeArguments()[0], text, depth + 1));
    }
    if (type instanceof GenericArrayType array) {
      return make.arrayNode().add(node(array.getGenericComponentType(), text, depth + 1));
    }
    Class<?> plain = type instanceof Class<?> known ? known : String.class;
    if (JsonNode.class.isAssignableFrom(plain)) {
      return entry(text);
    }
    if (plain == Boolean.class || plain == boolean.class) {
      return make.booleanNode(true);
    }
    if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
      return make.numberNode(1);
    }
    if (plain.isEnum()) {
      return make.stringNode(String.valueOf(plain.getEnumConstants()[0]));
    }
    if (plain == LocalDate.class) {
      return make.stringNode("2026-04-01");
    }
    if (Collection.class.isAssignableFrom(plain)) {
      return make.arrayNode().add(text);
    }
    if (plain.isRecord()) {
      ObjectNode object = make.objectNode();
      for (RecordComponent component : plain.getRecordComponents()) {
        object.set(component.getName(), node(component.getGenericType(), text, depth + 1));
      }
      return object;
    }
    return make.stringNode(text);
  }

  /** The entry of a move with a text in every field. */
  private static ObjectNode entry(String text) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("type", "moving-in");
    Arrays.stream(CommonField.values()).forEach(field -> entry.put(field.path(), text));
    ObjectNode person = JsonNodeFactory.instance.objectNode();
    Arrays.stream(PersonField.values()).forEach(field -> person.put(field.path(), text));
    entry.set("persons", JsonNodeFactory.instance.arrayNode().add(person));
    return entry;
  }
}
