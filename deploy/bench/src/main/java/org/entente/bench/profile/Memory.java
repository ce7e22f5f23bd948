package org.entente.bench.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.bench.load.Program;

/**
 * What of a virtual machine is in the machine's memory, by what it is for: the kernel tells how much of each mapping is
 * resident, and the virtual machine's own account (native memory tracking) which mapping is whose.
 */
final class Memory {

    private static final Pattern MAPPING = Pattern.compile("^([0-9a-f]+)-([0-9a-f]+) \\S+ \\S+ \\S+ \\S+ *(.*)$");
    private static final Pattern REGION = Pattern.compile(
            "(?m)^\\[0x([0-9a-f]+) - 0x([0-9a-f]+)\\] reserved(?: and committed)? [0-9]+KB for (.+?)(?: from)?$");
    private static final Pattern COMMITTED =
            Pattern.compile("(?m)^- +(.+?) \\(reserved=[0-9]+KB, committed=([0-9]+)KB");
    private static final double KIBIBYTES_OF_A_MEGABYTE = 1e6 / 1024;
    private static final String MALLOC = "malloc";
    private static final String FILES = "libraries and other files";

    private Memory() {}

    /** The account of a running virtual machine that was started with {@code -XX:NativeMemoryTracking=detail}. */
    static String account(long pid) {
        return Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                "VM.native_memory",
                "detail"));
    }

    static List<String> mappings(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps"));
        } catch (IOException e) {
            throw new IllegalStateException("the mappings of process " + pid + " cannot be read", e);
        }
    }

    /** Megabytes resident. */
    static Map<String, Double> resident(List<String> mappings, String account) {
        TreeMap<Long, Map.Entry<Long, String>> regions = new TreeMap<>(Long::compareUnsigned);
        for (Matcher region = REGION.matcher(account); region.find(); ) {
            regions.put(address(region.group(1)), Map.entry(address(region.group(2)), region.group(3)));
        }
        Map<String, Double> all = new TreeMap<>();
        String kind = MALLOC;
        for (String line : mappings) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.matches()) {
                kind = kind(address(mapping.group(1)), mapping.group(3), regions);
            } else if (line.startsWith("Rss:")) {
                all.merge(kind, megabytes(line.replaceAll("[^0-9]", "")), Double::sum);
            }
        }
        return largest(all);
    }

    /** Megabytes committed, by category. */
    static Map<String, Double> committed(String account) {
        Map<String, Double> all = new TreeMap<>();
        for (Matcher category = COMMITTED.matcher(account); category.find(); ) {
            all.put(category.group(1), megabytes(category.group(2)));
        }
        return largest(all);
    }

    private static String kind(long start, String path, TreeMap<Long, Map.Entry<Long, String>> regions) {
        var region = regions.floorEntry(start);
        if (region != null && Long.compareUnsigned(start, region.getValue().getKey()) < 0) {
            return region.getValue().getValue();
        }
        return path.startsWith("/") ? FILES : MALLOC;
    }

    /** Those of a megabyte and more, the largest first, and the rest together. */
    private static Map<String, Double> largest(Map<String, Double> all) {
        Map<String, Double> sorted = new LinkedHashMap<>();
        all.entrySet().stream()
                .filter(one -> one.getValue() >= 1)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        double rest = all.values().stream()
                .filter(one -> one < 1)
                .mapToDouble(one -> one)
                .sum();
        if (rest > 0) {
            sorted.put("what is below 1 MB", rest);
        }
        return sorted;
    }

    private static double megabytes(String kibibytes) {
        return Long.parseLong(kibibytes) / KIBIBYTES_OF_A_MEGABYTE;
    }

    private static long address(String hexadecimal) {
        return Long.parseUnsignedLong(hexadecimal, 16);
    }
}
