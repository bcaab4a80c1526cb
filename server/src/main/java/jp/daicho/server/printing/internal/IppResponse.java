package jp.daicho.server.printing.internal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An answer as RFC 8010 encodes it. Of its attributes only the numbers are kept: what is asked of
 * printers here is answered by numbers.
 *
 * @param status of the operation
 * @param numbers the first number of each attribute
 */
public record IppResponse(int status, Map<String, Integer> numbers) {
  private static final int FIRST_VALUE_TAG = 0x10;
  private static final int END = 0x03;
  private static final int INTEGER = 0x21;
  private static final int ENUM = 0x23;
  private static final int LAST_SUCCESS = 0x00FF;

  /** An answer; the map is copied. */
  public IppResponse {
    numbers = Map.copyOf(numbers);
  }

  /**
   * Reads an answer.
   *
   * @throws IOException if it is none
   */
  public static IppResponse read(byte[] answer) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
    in.readUnsignedShort();
    int status = in.readUnsignedShort();
    in.readInt();
    Map<String, Integer> numbers = new HashMap<>();
    for (int tag = in.readUnsignedByte(); tag != END; tag = in.readUnsignedByte()) {
      if (tag < FIRST_VALUE_TAG) {
        continue; // a group begins
      }
      String name = new String(part(in), java.nio.charset.StandardCharsets.UTF_8);
      byte[] value = part(in);
      if ((tag == INTEGER || tag == ENUM) && value.length == Integer.BYTES && !name.isEmpty()) {
        numbers.putIfAbsent(name, ByteBuffer.wrap(value).getInt());
      }
    }
    return new IppResponse(status, numbers);
  }

  /** Whether it was done. */
  public boolean isSuccess() {
    return status <= LAST_SUCCESS;
  }

  /** The number of an attribute. */
  public OptionalInt number(String name) {
    Integer number = numbers.get(name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static byte[] part(DataInputStream in) throws IOException {
    int length = in.readUnsignedShort();
    byte[] part = in.readNBytes(length);
    if (part.length < length) {
      throw new IOException("the answer is cut off");
    }
    return part;
  }
}
