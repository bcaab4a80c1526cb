package jp.daicho.server.gate.internal;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a text of a JSON body as always, but takes none that {@link TextFilter} would not take. */
final class TextDeserializer extends StdScalarDeserializer<String> {
  TextDeserializer() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    String text = StringDeserializer.instance.deserialize(parser, context);
    if (text != null && !TextFilter.isText(text)) {
      throw context.weirdStringException("", String.class, "no text");
    }
    return text;
  }
}
