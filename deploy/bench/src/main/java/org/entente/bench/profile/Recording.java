package org.entente.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What the recording of a virtual machine has of each phase. */
final class Recording {

    private static final int TOP = 15;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    /** What was seen of one phase. */
    static final class Part {

        private final Map<String, Long> groups = new HashMap<>();
        private final Map<String, Long> top = new HashMap<>();
        private final Stacks stacks = new Stacks();
        private long samples;
        private long collections;
        private double pausedMillis;

        /** @param classes and {@code methods} of the frames, the innermost first */
        void sample(List<String> classes, List<String> methods) {
            samples++;
            groups.merge(Groups.of(classes), 1L, Long::sum);
            top.merge(methods.get(0), 1L, Long::sum);
            stacks.add(methods);
        }

        void collection(double millis) {
            collections++;
            pausedMillis += millis;
        }

        long samples() {
            return samples;
        }

        long collections() {
            return collections;
        }

        double pausedMillis() {
            return pausedMillis;
        }

        Map<String, Long> groups() {
            Map<String, Long> sorted = new LinkedHashMap<>();
            groups.entrySet().stream().sorted(mostFirst()).forEach(one -> sorted.put(one.getKey(), one.getValue()));
            return sorted;
        }

        List<Profile.Counted> top() {
            return top.entrySet().stream()
                    .sorted(mostFirst())
                    .limit(TOP)
                    .map(one -> new Profile.Counted(one.getKey(), one.getValue()))
                    .toList();
        }

        List<Profile.Stack> stacks() {
            return stacks.often();
        }

        private static java.util.Comparator<Map.Entry<String, Long>> mostFirst() {
            return Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        }
    }

    private Recording() {}

    /** @param phase the name of the one that was under way at a time; null where none was */
    static Map<String, Part> read(Path file, Function<Instant, String> phase) throws IOException {
        Map<String, Part> parts = new HashMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                String kind = event.getEventType().getName();
                boolean sample = kind.equals("jdk.ExecutionSample");
                if (!sample && !kind.equals("jdk.GarbageCollection")) {
                    continue;
                }
                String name = phase.apply(event.getStartTime());
                if (name == null) {
                    continue;
                }
                Part part = parts.computeIfAbsent(name, first -> new Part());
                if (sample) {
                    sample(event, part);
                } else {
                    part.collection(event.getDuration("sumOfPauses").toNanos() / NANOS_OF_A_MILLISECOND);
                }
            }
        }
        return parts;
    }

    private static void sample(RecordedEvent event, Part part) {
        if (event.getStackTrace() == null) {
            return;
        }
        List<String> classes = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            if (frame.isJavaFrame()) {
                String name = frame.getMethod().getType().getName().replaceFirst("(\\$\\$Lambda).*", "$1");
                classes.add(name);
                methods.add(name + "." + frame.getMethod().getName());
            }
        }
        if (!classes.isEmpty()) {
            part.sample(classes, methods);
        }
    }
}
