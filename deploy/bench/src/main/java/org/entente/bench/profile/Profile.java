package org.entente.bench.profile;

import java.util.List;
import java.util.Map;

/**
 * What one benchmark's processes did while it measured.
 *
 * @param bench its name on the command line
 * @param day on which it ran
 * @param cores of the machine
 */
public record Profile(String bench, String day, int cores, List<Phase> phases) {

    /**
     * One thing that was measured, over all its turns.
     *
     * @param seconds on the clock, all turns together
     * @param cpu of each process that took any, most first
     * @param processes ours
     */
    public record Phase(String name, int turns, double seconds, List<Cpu> cpu, List<OfProcess> processes) {

        /** Of all processes together. */
        public double cpuSeconds() {
            return cpu.stream().mapToDouble(Cpu::seconds).sum();
        }
    }

    /** Processor seconds of a process in its own code and in the kernel. */
    public record Cpu(String process, double user, double kernel) {

        public double seconds() {
            return user + kernel;
        }
    }

    /**
     * A service or the gateway.
     *
     * @param threads processor seconds by the kind of thread
     * @param samples of Java code; what the kernel, the compiler and the collector did is in none
     * @param groups samples by what they are paid for
     * @param top the methods that were at the top of most stacks
     * @param collections that fell into the phase
     * @param pausedMillis of them all
     * @param memory megabytes resident at the end of the phase, by what it is for; empty where it was not taken
     * @param committed megabytes that the virtual machine has committed, by its own account
     * @param stacks from the outermost frame inwards, those that were seen often
     */
    public record OfProcess(
            String name,
            Map<String, Double> threads,
            long samples,
            Map<String, Long> groups,
            List<Counted> top,
            long collections,
            double pausedMillis,
            Map<String, Double> memory,
            Map<String, Double> committed,
            List<Stack> stacks) {}

    /** A method and the samples that it was at the top of. */
    public record Counted(String method, long samples) {}

    /** Frames from the outermost inwards, and the samples that ended there. */
    public record Stack(List<String> frames, long samples) {}
}
