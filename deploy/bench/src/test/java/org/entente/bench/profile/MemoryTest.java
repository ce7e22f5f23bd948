package org.entente.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final String ACCOUNT =
            """
            Total: reserved=3000000KB, committed=200000KB
            -                 Java Heap (reserved=196608KB, committed=50000KB)
                                        (mmap: reserved=196608KB, committed=50000KB)

            -                     Class (reserved=1049000KB, committed=500KB)

            Virtual memory map:

            [0x00000000f4000000 - 0x0000000100000000] reserved 196608KB for Java Heap from
                [0x00007f0000000001] ReservedHeapSpace::ReservedHeapSpace

            \t[0x00000000f4000000 - 0x00000000f6aa0000] committed 43648KB from
            [0x00007f0000100000 - 0x00007f0000200000] reserved and committed 1024KB for Thread Stack from
            """;

    private static List<String> mapping(String addresses, String path, long kibibytes) {
        return List.of(
                addresses + " rw-p 00000000 00:00 0 " + path,
                "Size:              99999 kB",
                "Rss:               " + kibibytes + " kB",
                "Pss:               99999 kB");
    }

    @Test
    void whatIsResidentIsOfTheRegionThatItLiesInElseOfAFileElseOfMalloc() {
        List<String> mappings = java.util.stream.Stream.of(
                        mapping("f4000000-f5000000", "", 31_250),
                        mapping("f5000000-f6aa0000", "", 31_250),
                        mapping("55d000000000-55d000100000", "[heap]", 15_625),
                        mapping("7f0000100000-7f0000200000", "", 1000),
                        mapping("7f0000200000-7f0000300000", "", 15_625),
                        mapping("7f0000300000-7f0000400000", "/usr/lib/libjvm.so", 16_000),
                        mapping("7f0000400000-7f0000500000", "", 10))
                .flatMap(List::stream)
                .toList();
        Map<String, Double> expected = new LinkedHashMap<>();
        expected.put("Java Heap", 64.0);
        expected.put("malloc", 32.01024);
        expected.put("libraries and other files", 16.384);
        expected.put("Thread Stack", 1.024);
        assertEquals(expected.toString(), Memory.resident(mappings, ACCOUNT).toString());
    }

    @Test
    void whatIsCommittedIsTakenFromTheVirtualMachinesAccountAndSmallPartsAreOne() {
        assertEquals(Map.of("Java Heap", 51.2, "what is below 1 MB", 0.512), Memory.committed(ACCOUNT));
    }
}
