package org.entente.local.e2e.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was found, grouped by what is wrong where: thousands of requests make few findings. */
final class Findings {

    private static final int SHOWN = 2;

    private final Map<String, List<String>> found = new TreeMap<>();
    private final Map<String, AtomicLong> counts = new TreeMap<>();

    synchronized void add(Call call, String fault, Answer answer) {
        // Where in the body differs from request to request; what is wrong does not.
        String kind = call.operation().id() + ": " + fault.replaceAll("/\\d+", "/n");
        counts.computeIfAbsent(kind, any -> new AtomicLong()).incrementAndGet();
        List<String> examples = found.computeIfAbsent(kind, any -> new ArrayList<>());
        if (examples.size() < SHOWN) {
            examples.add("    " + call + "\n      -> " + answer);
        }
    }

    synchronized boolean isEmpty() {
        return found.isEmpty();
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder(found.size() + " kinds of findings\n");
        found.forEach((kind, examples) -> text.append(kind)
                .append(" (")
                .append(counts.get(kind))
                .append(")\n")
                .append(String.join("\n", examples))
                .append('\n'));
        return text.toString();
    }
}
