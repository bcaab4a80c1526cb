package jp.daicho.server.printing.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A request as RFC 8010 encodes it: groups of attributes, each a tag, a name and a value. Made for
 * one message; what is added stays in its order, which the protocol prescribes.
 */
public final class IppRequest {
  private static final int VERSION = 0x0101;
  private static final int OPERATION_GROUP = 0x01;
  private static final int JOB_GROUP = 0x02;
  private static final int END = 0x03;
  private static final int BEGIN_COLLECTION = 0x34;
  private static final int END_COLLECTION = 0x37;
  private static final int MEMBER_NAME = 0x4A;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** What an attribute's value is, by its tag. */
  public enum Kind {
    /** A whole number of 32 bits. */
    INTEGER(0x21),
    /** Yes or no. */
    BOOLEAN(0x22),
    /** Words for people. */
    NAME(0x42),
    /** A word of the protocol. */
    KEYWORD(0x44),
    /** An address. */
    URI(0x45),
    /** A character set. */
    CHARSET(0x47),
    /** A language. */
    LANGUAGE(0x48),
    /** A kind of document. */
    MIME_TYPE(0x49);

    private final int tag;

    Kind(int tag) {
      this.tag = tag;
    }
  }

  private IppRequest() {}

  /** Begins a request about a printer. */
  public static IppRequest to(String printer, int operation, String user) {
    IppRequest request = new IppRequest();
    request.write(
        out -> {
          out.writeShort(VERSION);
          out.writeShort(operation);
          out.writeInt(1);
          out.writeByte(OPERATION_GROUP);
        });
    return request
        .add(Kind.CHARSET, "attributes-charset", "utf-8")
        .add(Kind.LANGUAGE, "attributes-natural-language", "ja")
        .add(Kind.URI, "printer-uri", printer)
        .add(Kind.NAME, "requesting-user-name", user);
  }

  /** Adds a text. */
  public IppRequest add(Kind kind, String name, String value) {
    return attribute(kind.tag, name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a number. */
  public IppRequest add(String name, int value) {
    return attribute(Kind.INTEGER.tag, name, number(value));
  }

  /** Adds a yes or no. */
  public IppRequest add(String name, boolean value) {
    return attribute(Kind.BOOLEAN.tag, name, new byte[] {(byte) (value ? 1 : 0)});
  }

  /** What follows is about the job. */
  public IppRequest job() {
    return write(out -> out.writeByte(JOB_GROUP));
  }

  /** What follows, until {@link #endCollection}, are the members of an attribute. */
  public IppRequest collection(String name) {
    return attribute(BEGIN_COLLECTION, name, new byte[0]);
  }

  /** The next member of a collection is a collection. */
  public IppRequest memberCollection(String name) {
    return member(name).attribute(BEGIN_COLLECTION, "", new byte[0]);
  }

  /** Adds a member to a collection. */
  public IppRequest addMember(String name, int value) {
    return member(name).attribute(Kind.INTEGER.tag, "", number(value));
  }

  /** Adds a member to a collection. */
  public IppRequest addMember(Kind kind, String name, String value) {
    return member(name).attribute(kind.tag, "", value.getBytes(StandardCharsets.UTF_8));
  }

  /** Ends the collection begun last. */
  public IppRequest endCollection() {
    return attribute(END_COLLECTION, "", new byte[0]);
  }

  /** The message, followed by a document; none if that is empty. */
  public byte[] bytes(byte[] document) {
    write(
        out -> {
          out.writeByte(END);
          out.write(document);
        });
    return bytes.toByteArray();
  }

  private IppRequest member(String name) {
    return attribute(MEMBER_NAME, "", name.getBytes(StandardCharsets.UTF_8));
  }

  private IppRequest attribute(int tag, String name, byte[] value) {
    byte[] named = name.getBytes(StandardCharsets.UTF_8);
    return write(
        out -> {
          out.writeByte(tag);
          out.writeShort(named.length);
          out.write(named);
          out.writeShort(value.length);
          out.write(value);
        });
  }

  private static byte[] number(int value) {
    return new byte[] {
      (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
    };
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private IppRequest write(Writing writing) {
    try {
      writing.to(out);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // bytes in memory
    }
  }
}
