package org.entente.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.local.e2e.RunningPlatform;
import org.entente.parts.Child;
import org.entente.parts.ClassArchive;
import org.entente.parts.Command;
import org.entente.parts.Root;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a packaged service leaves beside a platform that runs, and that it starts with it. */
class ClassArchivesIT {
    final RunningPlatform platform = RunningPlatform.get();
    final Settings settings = settings();
    final Layout layout = new Layout(settings, Root.find());
    final ClassArchive archive = layout.archive(Place.AID);

    @AfterEach
    void leaveNone() throws Exception {
        try (Stream<Path> files = Files.list(layout.app(Place.AID))) {
            for (Path file : files.filter(it -> it.getFileName().toString().startsWith("classes-"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aServiceIsStartedFromTheArchiveThatAnotherRunOfItLeft() throws Exception {
        leaveNone();
        long live = platform.service("AID").pid();
        new Rehearsals(new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8)))
                .run(List.of(layout.rehearsal(Place.AID)));
        Path kept = archive.kept().orElseThrow();
        assertEquals(live, platform.service("AID").pid());
        assertTrue(platform.service("AID").isAlive());

        Command command = new Layout(settings.beside(Place.AID), Root.find()).command(Place.AID);
        try (Child next = Child.start(command)) {
            String mapped = Files.readString(Path.of("/proc", Long.toString(next.pid()), "maps"));
            assertTrue(mapped.contains(kept.toString()), mapped);
        }
    }

    private Settings settings() {
        Map<String, String> environment = platform.environment();
        environment.put("ENTENTE_CLASS_ARCHIVES", "on");
        return Settings.of(environment, Root.find());
    }
}
