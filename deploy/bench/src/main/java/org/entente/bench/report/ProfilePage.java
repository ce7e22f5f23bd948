package org.entente.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.bench.profile.Profile;

/** The page of profiles, with a drawing of the stacks of each process of ours. */
final class ProfilePage {

    static final String FILE = "profiles.md";

    /** Fewer samples tell nothing. */
    private static final int FEWEST = 30;

    private final StringBuilder page = new StringBuilder(Texts.PROFILES);
    private final Path folder;

    private ProfilePage(Path folder) {
        this.folder = folder;
    }

    /** Writes the page and its drawings; nothing where there is no profile. */
    static void write(List<Profile> profiles, Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
        if (!profiles.isEmpty()) {
            ProfilePage page = new ProfilePage(folder);
            for (Profile profile : profiles) {
                page.add(profile);
            }
            Files.writeString(folder.resolve(FILE), page.page.toString());
        }
    }

    /** Where the page tells of a line: at its phase, else at its benchmark; empty where it does not. */
    static Optional<String> place(List<Profile> profiles, String bench, String what) {
        return profiles.stream()
                .filter(profile -> profile.bench().equals(bench))
                .findFirst()
                .map(profile -> FILE + "#" + anchor(profile, phase(profile, what)));
    }

    /** Of phases of each side that in which ours are busiest. */
    private static Profile.Phase phase(Profile profile, String what) {
        return profile.phases().stream()
                .filter(phase -> what.contains(subject(phase)))
                .max(Comparator.comparingDouble(ProfilePage::cpu))
                .orElse(null);
    }

    /** What it is about, without the number of clients and the side. */
    private static String subject(Profile.Phase phase) {
        return phase.name().split(", |: ")[0];
    }

    /** Seconds that ours took of each second. */
    private static double cpu(Profile.Phase phase) {
        return phase.cpu().stream()
                        .filter(one -> phase.processes().stream()
                                .anyMatch(process -> process.name().equals(one.process())))
                        .mapToDouble(Profile.Cpu::seconds)
                        .sum()
                / phase.seconds();
    }

    private static String anchor(Profile profile, Profile.Phase phase) {
        return phase == null
                ? profile.bench()
                : profile.bench() + "-" + (profile.phases().indexOf(phase) + 1);
    }

    private void add(Profile profile) throws IOException {
        say("<a id=\"%s\"></a>%n%n## %s%n%n`deploy/bench/profile %s`, %s, %d cores.%n%n"
                .formatted(profile.bench(), profile.bench(), profile.bench(), profile.day(), profile.cores()));
        for (Profile.Phase phase : profile.phases()) {
            say("<a id=\"%s\"></a>%n%n### %s%n%n".formatted(anchor(profile, phase), phase.name()));
            say("%.1f s in %d turn%s; the processes took %.0f %% of what the cores could give.%n%n"
                    .formatted(
                            phase.seconds(),
                            phase.turns(),
                            phase.turns() == 1 ? "" : "s",
                            100 * phase.cpuSeconds() / phase.seconds() / profile.cores()));
            cpu(phase.cpu(), phase.cpuSeconds());
            for (Profile.OfProcess process : phase.processes()) {
                if (process.samples() >= FEWEST || !process.memory().isEmpty()) {
                    process(anchor(profile, phase), phase, process);
                }
            }
        }
    }

    private void cpu(List<Profile.Cpu> all, double sum) {
        say(
                "| process | CPU seconds | in its own code | in the kernel | share |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (Profile.Cpu one : all) {
            say("| %s | %.2f | %.2f | %.2f | %.1f %% |%n"
                    .formatted(one.process(), one.seconds(), one.user(), one.kernel(), 100 * one.seconds() / sum));
        }
        say("\n");
    }

    private void process(String anchor, Profile.Phase phase, Profile.OfProcess process) throws IOException {
        say("#### %s: %s%n%n".formatted(process.name(), phase.name()));
        say("CPU seconds by thread: %s. %d collections, %.0f ms paused in all.%n%n"
                .formatted(figures(process.threads(), "%.2f"), process.collections(), process.pausedMillis()));
        if (process.samples() >= FEWEST) {
            stacks("profile-" + anchor + "-" + process.name() + ".svg", phase, process);
        }
        if (!process.memory().isEmpty()) {
            memory(process);
        }
    }

    private void memory(Profile.OfProcess process) {
        double sum = process.memory().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        say("Memory after it, MB; committed by the virtual machine's own account:%n%n".formatted());
        say("| for | resident | committed |\n| --- | ---: | ---: |\n");
        process.memory().forEach((name, resident) -> {
            Double committed = process.committed().get(name);
            say("| %s | %.1f | %s |%n".formatted(name, resident, committed == null ? "" : "%.1f".formatted(committed)));
        });
        say("| all | %.1f | |%n".formatted(sum));
        process.committed().forEach((name, committed) -> {
            if (!process.memory().containsKey(name)) {
                say("| %s, which lies in malloc or another | | %.1f |%n".formatted(name, committed));
            }
        });
        say("\n");
    }

    private void stacks(String file, Profile.Phase phase, Profile.OfProcess process) throws IOException {
        say("%,d samples of Java code:%n%n| paid for | share |%n| --- | ---: |%n".formatted(process.samples()));
        process.groups().forEach((group, samples) -> say("| %s | %s |%n".formatted(group, share(samples, process))));
        say("\n| at the top of the stack | share |\n| --- | ---: |\n");
        process.top()
                .forEach(one -> say(
                        "| `%s` | %s |%n".formatted(Flames.shortened(one.method()), share(one.samples(), process))));
        Files.writeString(folder.resolve(file), Flames.svg(process.name() + ": " + phase.name(), process));
        say("\n![Stacks of %s](%s)%n%n".formatted(process.name(), file));
    }

    private static String share(long samples, Profile.OfProcess process) {
        return "%.1f %%".formatted(100.0 * samples / process.samples());
    }

    private static String figures(Map<String, Double> all, String form) {
        return all.entrySet().stream()
                .map(one -> one.getKey() + " " + form.formatted(one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void say(String text) {
        page.append(text);
    }
}
