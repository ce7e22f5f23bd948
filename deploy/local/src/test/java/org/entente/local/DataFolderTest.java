package org.entente.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void aNewStartKeepsNothing() throws Exception {
        Path data = folder.resolve("data");
        try (DataFolder opened = DataFolder.open(data)) {
            Files.createDirectories(data.resolve("kafka").resolve("topic-0"));
            Files.writeString(data.resolve("kafka").resolve("topic-0").resolve("log"), "records");
            opened.clear();
            try (Stream<Path> left = Files.list(data)) {
                assertEquals(
                        List.of("in-use.lock"),
                        left.map(it -> it.getFileName().toString()).toList());
            }
        }
    }

    @Test
    void anUsualStartKeepsAllButTheLogs() throws Exception {
        try (DataFolder opened = DataFolder.open(folder)) {
            Files.createDirectories(folder.resolve("logs"));
            Files.createDirectories(folder.resolve("kafka"));
            opened.clearLogs();
            assertFalse(Files.exists(folder.resolve("logs")));
            assertTrue(Files.exists(folder.resolve("kafka")));
        }
    }
}
