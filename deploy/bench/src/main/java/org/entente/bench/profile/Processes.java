package org.entente.bench.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All processes of the machine as {@code /proc} shows them, each with the name that a report gives it. */
final class Processes {

    static final String OTHERS = "everything else on the machine";

    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_A_SECOND = 100;
    private static final Pattern OURS = Pattern.compile("/([a-z-]+)/target/quarkus-app/");
    private static final Pattern NGINX = Pattern.compile("-p (?:[^ ]*/)?([^ /]+)");

    private final long self = ProcessHandle.current().pid();
    private final Path target;
    private final Map<Key, String> names = new HashMap<>();

    /** @param target the folder below which the benchmark's own servers keep what is theirs */
    Processes(Path target) {
        this.target = target;
    }

    /** A process: numbers are used again, together with the start they are not. */
    record Key(long pid, long start) {}

    /** Processor seconds of a process, and of its children that have ended. */
    record Seen(Key key, String name, long parent, double user, double kernel, double childUser, double childKernel) {}

    boolean ours(String name) {
        return name.endsWith("-service") || name.equals("gateway");
    }

    /** By number. */
    Map<Long, Seen> look() {
        Map<Long, Seen> all = new HashMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path folder : folders) {
                Seen seen = read(folder);
                if (seen != null) {
                    all.put(seen.key().pid(), seen);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("processes are seen through /proc, as Linux has it", e);
        }
        all.replaceAll((pid, seen) -> named(seen, all));
        return all;
    }

    /** Processor seconds by the kind of thread. */
    static Map<String, Double> threads(long pid) {
        Map<String, Double> all = new TreeMap<>();
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(PROC.resolve(String.valueOf(pid)).resolve("task"))) {
            for (Path folder : folders) {
                String[] stat = stat(folder);
                if (stat != null) {
                    all.merge(kind(stat[0]), (number(stat, 12) + number(stat, 13)) / TICKS_A_SECOND, Double::sum);
                }
            }
        } catch (IOException gone) {
            return all;
        }
        return all;
    }

    private static String kind(String thread) {
        if (thread.startsWith("C1_") || thread.startsWith("C2_") || thread.startsWith("Sweeper")) {
            return "compiler";
        }
        if (thread.startsWith("VM_") || thread.startsWith("GC_") || thread.startsWith("G1_")) {
            return "collector and virtual machine";
        }
        if (thread.startsWith("JFR") || thread.startsWith("Attach")) {
            return "recording";
        }
        if (thread.startsWith("vert.x-eventl")) {
            return "event loops";
        }
        return thread.startsWith("executor-thre") || thread.startsWith("vert.x-worker") ? "workers" : "other threads";
    }

    private Seen read(Path folder) {
        String[] stat = stat(folder);
        if (stat == null) {
            return null;
        }
        Key key = new Key(Long.parseLong(folder.getFileName().toString()), (long) number(stat, 20));
        return new Seen(
                key,
                stat[0],
                (long) number(stat, 2),
                number(stat, 12) / TICKS_A_SECOND,
                number(stat, 13) / TICKS_A_SECOND,
                number(stat, 14) / TICKS_A_SECOND,
                number(stat, 15) / TICKS_A_SECOND);
    }

    /** The name, then the state and all after it; null for one that has just gone. */
    private static String[] stat(Path folder) {
        try {
            String line = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
            int end = line.lastIndexOf(')');
            String rest = line.substring(end + 2).strip();
            return (line.substring(line.indexOf('(') + 1, end).replace(' ', '_') + " " + rest).split(" ");
        } catch (IOException gone) {
            return null;
        }
    }

    private static double number(String[] stat, int index) {
        return Double.parseDouble(stat[index]);
    }

    private Seen named(Seen seen, Map<Long, Seen> all) {
        String name = names.get(seen.key());
        if (name == null) {
            name = name(seen, all);
            // A child is seen before it has become the program that it will be.
            if (!name.equals(OTHERS)) {
                names.put(seen.key(), name);
            }
        }
        return new Seen(
                seen.key(), name, seen.parent(), seen.user(), seen.kernel(), seen.childUser(), seen.childKernel());
    }

    private String name(Seen seen, Map<Long, Seen> all) {
        if (seen.key().pid() == self) {
            return "the benchmark itself";
        }
        String line = line(seen.key().pid());
        if (seen.name().equals("postgres")) {
            String server = line.contains(target.toString()) ? line : line(seen.parent());
            return server.contains(target.toString()) ? "PostgreSQL" : OTHERS;
        }
        if (!descends(seen, all)) {
            return OTHERS;
        }
        Matcher ours = OURS.matcher(line);
        if (ours.find()) {
            return ours.group(1);
        }
        if (seen.name().equals("nginx")) {
            Matcher nginx = NGINX.matcher(line.contains("-p ") ? line : line(seen.parent()));
            return nginx.find() ? "nginx (" + nginx.group(1) + ")" : "nginx";
        }
        if (line.contains("KafkaMain")) {
            return "Kafka";
        }
        return seen.name().equals("java")
                ? line.contains("PostgresMain") || line.contains("IssuerMain") ? "keepers of the parts" : "other JVMs"
                : seen.name();
    }

    private boolean descends(Seen seen, Map<Long, Seen> all) {
        for (Seen one = seen; one != null; one = all.get(one.parent())) {
            if (one.parent() == self) {
                return true;
            }
        }
        return false;
    }

    private static String line(long pid) {
        try {
            return Files.readString(PROC.resolve(String.valueOf(pid)).resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
