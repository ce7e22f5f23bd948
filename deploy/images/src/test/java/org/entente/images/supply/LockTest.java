package org.entente.images.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNewGoneOrOfOtherContentIsNamed() {
        Lock before = Lock.of(List.of(library("a", "1", "aa"), library("b", "1", "bb"), library("c", "1", "cc")));
        Lock now = Lock.of(List.of(library("a", "1", "aa"), library("b", "1", "xx"), library("c", "2", "cc")));
        assertEquals(
                List.of("pkg:maven/g/b@1 was bb and is xx", "pkg:maven/g/c@1 is gone", "pkg:maven/g/c@2 is new"),
                before.differences(now));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Lock lock = Lock.of(List.of(library("a", "1", "aa"), library("b", "1", "bb")));
        lock.write(folder.resolve("lock"));
        assertEquals(lock, Lock.read(folder.resolve("lock")));
    }

    static Component library(String name, String version, String sha256) {
        return new Component("g:" + name, version, "pkg:maven/g/" + name + "@" + version, sha256, List.of("MIT"));
    }
}
