package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @Test
  void wipesWhatARunMadeAndNothingElse(@TempDir Path root) throws IOException {
    var folders = new Folders(root);
    folders.create();
    Files.writeString(folders.media().resolve("picture.webp"), "x");
    var letter = Files.writeString(root.resolve("letter.txt"), "mine");

    folders.wipe();

    assertThat(root).isDirectoryNotContaining(path -> !path.equals(letter));
    assertThat(letter).hasContent("mine");
  }

  @Test
  void copiesAFolderWithAllBelowIt(@TempDir Path root) throws IOException {
    var from = Files.createDirectories(root.resolve("from/deep/down")).getParent().getParent();
    Files.writeString(from.resolve("deep/down/file"), "x");

    Folders.copy(from, root.resolve("to"));

    assertThat(root.resolve("to/deep/down/file")).hasContent("x");
  }
}
