package jp.daicho.server.certificates.internal;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as a browser receives it; nothing of it is kept on the way. */
final class PdfResponse {
  private PdfResponse() {}

  static ResponseEntity<byte[]> of(long issueNo, byte[] pdf, boolean download) {
    ContentDisposition.Builder disposition =
        download ? ContentDisposition.attachment() : ContentDisposition.inline();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename("juminhyo-" + issueNo + ".pdf").build().toString())
        .body(pdf);
  }
}
