package org.entente.bench.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.chassis.http.Json;

/**
 * Takes down what all processes pay for while a benchmark measures, where {@code deploy/bench/profile} asks for it, and does
 * nothing elsewhere. The services and the gateway record by themselves; theirs is read when they have ended.
 */
public final class Watch {

    /** Where profiles are kept until they are reported, relative to the module. */
    public static final Path FOLDER = Path.of("target", "profiles");

    private static final Watch WATCH = Boolean.getBoolean("entente.bench.profile") ? new Watch() : null;
    private static final long LOOK_AGAIN_MILLIS = 500;

    private final Processes processes = new Processes(Path.of("target").toAbsolutePath());
    private final Map<String, Measured> phases = new LinkedHashMap<>();
    private final Map<Long, String> ours = new HashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "watch");
        thread.setDaemon(true);
        return thread;
    });
    private Turn turn;
    private String last;

    private Watch() {
        looking.scheduleWithFixedDelay(this::lookAgain, LOOK_AGAIN_MILLIS, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether a profile is taken. */
    public static boolean on() {
        return WATCH != null;
    }

    /** What is measured from now on is of the phase of this name, which may have more turns. */
    public static void begin(String phase) {
        if (on()) {
            WATCH.beginTurn(phase);
        }
    }

    /** As {@link #end()}, of a turn whose phase is known only now. */
    public static void end(String phase) {
        if (on()) {
            WATCH.endTurnAs(phase);
        }
    }

    /** What is done from now on is not measured. */
    public static void end() {
        if (on()) {
            WATCH.endTurn();
        }
    }

    /** Looks at the memory of ours as it is after the phase that ended last, once for each. */
    public static void lookAtMemory() {
        if (on()) {
            WATCH.memory();
        }
    }

    /** Keeps the profile, in place of an earlier one of the same benchmark; the processes have ended. */
    public static void keep(String bench) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(bench + ".json"), Json.write(WATCH.profile(bench)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One phase with all its turns so far. */
    private static final class Measured {

        private final List<Instant[]> turns = new ArrayList<>();
        private final Map<String, double[]> cpu = new HashMap<>();
        private final Map<String, Map<String, Double>> threads = new HashMap<>();
        private final Map<String, List<Map<String, Double>>> memory = new HashMap<>();

        double seconds() {
            return turns.stream()
                            .mapToLong(turn -> turn[0].until(turn[1], java.time.temporal.ChronoUnit.MILLIS))
                            .sum()
                    / 1e3;
        }

        boolean holds(Instant time) {
            return turns.stream().anyMatch(turn -> !time.isBefore(turn[0]) && time.isBefore(turn[1]));
        }
    }

    private record Turn(
            String phase,
            Instant start,
            Map<Processes.Key, Processes.Seen> first,
            Map<Processes.Key, Processes.Seen> latest,
            Map<Long, Map<String, Double>> threads) {}

    private synchronized void beginTurn(String phase) {
        endTurn();
        Map<Processes.Key, Processes.Seen> first = look();
        Map<Long, Map<String, Double>> threads = new HashMap<>();
        ours.keySet().forEach(pid -> threads.put(pid, Processes.threads(pid)));
        turn = new Turn(phase, Instant.now(), first, new HashMap<>(first), threads);
    }

    private synchronized void endTurnAs(String phase) {
        if (turn != null) {
            turn = new Turn(phase, turn.start(), turn.first(), turn.latest(), turn.threads());
            endTurn();
        }
    }

    private synchronized void lookAgain() {
        if (turn != null) {
            turn.latest().putAll(look());
        }
    }

    private Map<Processes.Key, Processes.Seen> look() {
        Map<Processes.Key, Processes.Seen> all = new HashMap<>();
        processes.look().values().forEach(seen -> {
            all.put(seen.key(), seen);
            if (processes.ours(seen.name())) {
                ours.put(seen.key().pid(), seen.name());
            }
        });
        return all;
    }

    private synchronized void endTurn() {
        if (turn == null) {
            return;
        }
        Instant end = Instant.now();
        Map<Processes.Key, Processes.Seen> now = look();
        turn.latest().putAll(now);
        Measured phase = phases.computeIfAbsent(turn.phase(), name -> new Measured());
        phase.turns.add(new Instant[] {turn.start(), end});
        Ended ended = new Ended();
        turn.latest().forEach((key, seen) -> {
            Processes.Seen before = turn.first().get(key);
            double user = seen.user() - (before == null ? 0 : before.user());
            double kernel = seen.kernel() - (before == null ? 0 : before.kernel());
            add(phase, seen.name(), user, kernel);
            if (key.pid() == ProcessHandle.current().pid()) {
                ended.inAll(seen.childUser() - before.childUser(), seen.childKernel() - before.childKernel());
            } else if (!now.containsKey(key)
                    && seen.parent() == ProcessHandle.current().pid()) {
                ended.seen(seen.name(), user, kernel);
            }
        });
        ended.rest((name, rest) -> add(phase, name, rest[0], rest[1]));
        turn.threads().forEach((pid, before) -> Processes.threads(pid).forEach((kind, seconds) -> phase.threads
                .computeIfAbsent(ours.get(pid), name -> new HashMap<>())
                .merge(kind, Math.max(0, seconds - before.getOrDefault(kind, 0.0)), Double::sum)));
        last = turn.phase();
        turn = null;
    }

    private static void add(Measured phase, String name, double user, double kernel) {
        phase.cpu.merge(
                name, new double[] {user, kernel}, (one, more) -> new double[] {one[0] + more[0], one[1] + more[1]});
    }

    private synchronized void memory() {
        endTurn();
        if (last == null) {
            return;
        }
        Measured phase = phases.get(last);
        last = null;
        ours.forEach((pid, name) -> {
            if (ProcessHandle.of(pid).isPresent()) {
                String account = Memory.account(pid);
                phase.memory.put(
                        name, List.of(Memory.resident(Memory.mappings(pid), account), Memory.committed(account)));
            }
        });
    }

    private synchronized Profile profile(String bench) throws IOException {
        looking.shutdown();
        Map<String, Map<String, Recording.Part>> recorded = recorded(bench);
        List<Profile.Phase> all = new ArrayList<>();
        phases.forEach((name, phase) -> all.add(new Profile.Phase(
                name, phase.turns.size(), phase.seconds(), cpu(phase), processes(name, phase, recorded))));
        return new Profile(
                bench, LocalDate.now().toString(), Runtime.getRuntime().availableProcessors(), all);
    }

    private static List<Profile.Cpu> cpu(Measured phase) {
        return phase.cpu.entrySet().stream()
                .map(one -> new Profile.Cpu(one.getKey(), one.getValue()[0], one.getValue()[1]))
                .filter(one -> one.seconds() > 0)
                .sorted(java.util.Comparator.comparingDouble(Profile.Cpu::seconds)
                        .reversed())
                .toList();
    }

    private static List<Profile.OfProcess> processes(
            String name, Measured phase, Map<String, Map<String, Recording.Part>> recorded) {
        return phase.threads.keySet().stream()
                .sorted()
                .map(process -> {
                    Recording.Part part =
                            recorded.getOrDefault(process, Map.of()).getOrDefault(name, new Recording.Part());
                    List<Map<String, Double>> memory = phase.memory.getOrDefault(process, List.of(Map.of(), Map.of()));
                    return new Profile.OfProcess(
                            process,
                            phase.threads.get(process),
                            part.samples(),
                            part.groups(),
                            part.top(),
                            part.collections(),
                            part.pausedMillis(),
                            memory.get(0),
                            memory.get(1),
                            part.stacks());
                })
                .toList();
    }

    /** By process and phase. */
    private Map<String, Map<String, Recording.Part>> recorded(String bench) throws IOException {
        Map<String, Map<String, Recording.Part>> all = new HashMap<>();
        Path folder = FOLDER.resolve(bench + "-recordings");
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String pid = file.getFileName().toString().replaceFirst(".*-pid-([0-9]+)-.*", "$1");
                String name = pid.matches("[0-9]+") ? ours.get(Long.parseLong(pid)) : null;
                if (name != null) {
                    all.computeIfAbsent(name, first -> new HashMap<>()).putAll(Recording.read(file, this::phaseAt));
                }
            }
        }
        return all;
    }

    private String phaseAt(Instant time) {
        return phases.entrySet().stream()
                .filter(phase -> phase.getValue().holds(time))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
