package org.entente.bench.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stacks laid over one another from the outermost frame inwards. */
final class Stacks {

    /** What is seen less often is counted as its caller's. */
    private static final double LEAST = 0.005;

    /** As the recording has them. */
    private static final int DEEPEST = 256;

    private final Node root = new Node();

    private static final class Node {

        private final Map<String, Node> calls = new TreeMap<>();
        private long samples;
        private long own;
    }

    /** @param methods of the frames, the innermost first */
    void add(List<String> methods) {
        Node node = root;
        node.samples++;
        for (int i = methods.size() - 1; i >= Math.max(0, methods.size() - DEEPEST); i--) {
            node = node.calls.computeIfAbsent(methods.get(i), first -> new Node());
            node.samples++;
        }
        node.own++;
    }

    List<Profile.Stack> often() {
        List<Profile.Stack> all = new ArrayList<>();
        collect(root, List.of(), Math.max(1, Math.round(root.samples * LEAST)), all);
        return all;
    }

    private static void collect(Node node, List<String> frames, long least, List<Profile.Stack> all) {
        long own = node.own;
        for (var call : node.calls.entrySet()) {
            if (call.getValue().samples < least) {
                own += call.getValue().samples;
                continue;
            }
            List<String> more = new ArrayList<>(frames);
            more.add(call.getKey());
            collect(call.getValue(), more, least, all);
        }
        if (own > 0) {
            all.add(new Profile.Stack(List.copyOf(frames), own));
        }
    }
}
