package jp.daicho.conformance;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the last test runs of all modules wrote down.
 *
 * @param proofs every result
 * @param warnings what makes a result doubtful, one sentence each
 */
record LastRun(List<Proof> proofs, List<String> warnings) {
  private static final String RESULTS = "target/conformance";
  private static final Set<String> NEVER_MODULES = Set.of("src", "node_modules", "target");
  private static final int DEEPEST_MODULE = 4;

  LastRun {
    proofs = List.copyOf(proofs);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads the results of all modules below a directory.
   *
   * @throws IOException when a file cannot be read, or holds something else
   */
  static LastRun below(Path root) throws IOException {
    List<Proof> proofs = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Path module : modulesBelow(root)) {
      readModule(module, proofs, warnings);
    }
    if (proofs.isEmpty()) {
      warnings.add("There are no results yet: run ./daicho test first.");
    }
    return new LastRun(proofs, warnings);
  }

  private static void readModule(Path module, List<Proof> proofs, List<String> warnings)
      throws IOException {
    FileTime compiled =
        newest(module.resolve("target/classes"), module.resolve("target/test-classes"));
    boolean stale = false;
    for (Path file : files(module.resolve(RESULTS), ".tsv")) {
      String name = file.getFileName().toString();
      String testClass = name.substring(0, name.length() - ".tsv".length());
      if (!Files.exists(
          module.resolve("target/test-classes/" + testClass.replace('.', '/') + ".class"))) {
        warnings.add(testClass + " is no longer there; its results are left out.");
        continue;
      }
      stale |= Files.getLastModifiedTime(file).compareTo(compiled) < 0;
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || !lines.getFirst().equals(Proof.HEADER)) {
        throw new IOException(file + " is not a result file");
      }
      for (String line : lines.subList(1, lines.size())) {
        try {
          proofs.add(Proof.parse(line));
        } catch (IllegalArgumentException e) {
          throw new IOException(file + " has a line that cannot be read", e);
        }
      }
    }
    if (stale) {
      warnings.add(
          "Module "
              + module.getFileName()
              + " was compiled after its tests ran; the results may be out of date.");
    }
  }

  private static Set<Path> modulesBelow(Path root) throws IOException {
    Set<Path> modules = new TreeSet<>();
    Files.walkFileTree(
        root,
        Set.of(),
        DEEPEST_MODULE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            if (!folder.equals(root) && (name.startsWith(".") || NEVER_MODULES.contains(name))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.isDirectory(folder.resolve(RESULTS))) {
              modules.add(folder);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return modules;
  }

  private static FileTime newest(Path... folders) throws IOException {
    FileTime newest = FileTime.fromMillis(0);
    for (Path folder : folders) {
      for (Path file : files(folder, ".class")) {
        FileTime time = Files.getLastModifiedTime(file);
        newest = time.compareTo(newest) > 0 ? time : newest;
      }
    }
    return newest;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
