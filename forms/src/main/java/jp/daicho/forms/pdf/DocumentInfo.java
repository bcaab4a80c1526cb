package jp.daicho.forms.pdf;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What a document says about itself.
 *
 * @param title shown as the window's title
 * @param created when it was made; given by the caller, so that the same input gives the same bytes
 */
public record DocumentInfo(String title, OffsetDateTime created) {

  private static final String PRODUCER = "Daicho";
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss");
  private static final DateTimeFormatter XMP_DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  String dictionary() {
    return "<</Title"
        + PdfFile.string(title)
        + "/Producer("
        + PRODUCER
        + ")/CreationDate("
        + PDF_DATE.format(created)
        + DateTimeFormatter.ofPattern("xxx").format(created).replace(":", "'")
        + "')>>";
  }

  /** The same as XMP, with the level of PDF/A the file keeps. */
  byte[] metadata() {
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
    <pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <dc:language><rdf:Bag><rdf:li>ja</rdf:li></rdf:Bag></dc:language>
    <xmp:CreateDate>%s</xmp:CreateDate><pdf:Producer>%s</pdf:Producer>
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>\
    """
        .replaceFirst("%s", escaped())
        .replaceFirst("%s", XMP_DATE.format(created))
        .replaceFirst("%s", PRODUCER)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String escaped() {
    return title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
