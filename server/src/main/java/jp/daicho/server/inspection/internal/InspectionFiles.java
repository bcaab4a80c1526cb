package jp.daicho.server.inspection.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.inspection.InspectionRun;

/** Sends lists to browsers and programs, one part in memory at a time. */
final class InspectionFiles {
  private InspectionFiles() {}

  /** A part as a file of its own. */
  static void part(InspectionLists lists, long number, int part, HttpServletResponse answer)
      throws IOException {
    InspectionRun run = lists.find(number);
    byte[] content = lists.part(number, part);
    head(answer, run.format().type(), run.format().fileName(number, part));
    answer.setContentLength(content.length);
    answer.getOutputStream().write(content);
  }

  /** The whole: one CSV file, or the PDF files of all parts in a ZIP. */
  static void whole(InspectionLists lists, long number, HttpServletResponse answer)
      throws IOException {
    InspectionRun run = lists.find(number);
    lists.requireHandingOut(number);
    switch (run.format()) {
      case CSV -> {
        head(answer, run.format().type(), "inspection-list-" + number + ".csv");
        OutputStream out = answer.getOutputStream();
        for (int part = 1; part <= run.parts(); part++) {
          out.write(lists.part(number, part));
        }
      }
      case PDF -> {
        head(answer, "application/zip", "inspection-list-" + number + ".zip");
        ZipOutputStream zip = new ZipOutputStream(answer.getOutputStream());
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (int part = 1; part <= run.parts(); part++) {
          zip.putNextEntry(new ZipEntry(run.format().fileName(number, part)));
          zip.write(lists.part(number, part));
          zip.closeEntry();
        }
        zip.finish();
      }
    }
  }

  private static void head(HttpServletResponse answer, String type, String name) {
    answer.setContentType(type);
    answer.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    answer.setHeader("Cache-Control", "no-store");
  }
}
