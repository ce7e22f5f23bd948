package org.entente.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessesTest {

    private final Processes processes = new Processes(Path.of("target").toAbsolutePath());

    @Test
    void ownProcessAndChildrenAreSeenByNameAndTheRestOfTheMachineIsOne() throws Exception {
        Process child = new ProcessBuilder("sleep", "60").start();
        try {
            long self = ProcessHandle.current().pid();
            Map<Long, Processes.Seen> all = processes.look();
            assertEquals("sleep", all.get(child.pid()).name());
            assertEquals("the benchmark itself", all.get(self).name());
            assertTrue(all.get(self).user() > 0.05, all.get(self).toString());
            assertEquals(self, all.get(child.pid()).parent());
            assertEquals(Processes.OTHERS, all.get(1L).name());
        } finally {
            child.destroy();
        }
    }

    @Test
    void threadsAreToldByTheirKindAndAddUpToTheProcess() {
        Map<String, Double> threads = Processes.threads(ProcessHandle.current().pid());
        double all = processes.look().get(ProcessHandle.current().pid()).user();
        double sum = threads.values().stream().mapToDouble(Double::doubleValue).sum();
        assertTrue(threads.containsKey("compiler"), threads.toString());
        assertTrue(sum > all / 2, sum + " of " + all);
    }

    @Test
    void whatChildrenTookAfterTheyWereSeenLastGoesToThemByTheirParts() {
        Ended ended = new Ended();
        ended.inAll(4, 2);
        ended.seen("wrk", 2, 1);
        ended.seen("pgbench", 1, 0);
        Map<String, List<Double>> rest = new TreeMap<>();
        ended.rest((name, seconds) -> rest.put(name, List.of(seconds[0], seconds[1])));
        assertEquals(Map.of("wrk", List.of(0.75, 0.75), "pgbench", List.of(0.25, 0.25)), rest);
    }
}
