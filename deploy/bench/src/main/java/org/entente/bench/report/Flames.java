package org.entente.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.bench.profile.Groups;
import org.entente.bench.profile.Profile;

/**
 * Draws stacks over one another, callers above what they call, each as wide as it was seen often, in the colour of what it is
 * of. Frames of one group that call one another and nothing else are one box, and what takes less than the width of a letter is
 * left out.
 */
final class Flames {

    private static final double WIDTH = 1200;
    private static final int ROW = 17;
    private static final double LETTER = 6.3;
    private static final int TOP = 78;
    private static final double THIRD = WIDTH / 3;

    /** Our code and the groups that are seen most; the others are grey, as the JDK is. */
    private static final int COLOURED = 7;

    private static final String GREY = "#cccccc";

    private final StringBuilder svg = new StringBuilder();
    private final Map<String, String> colours = new LinkedHashMap<>();
    private final Profile.OfProcess process;
    private int deepest;

    private Flames(Profile.OfProcess process) {
        this.process = process;
        colours.put(Groups.OURS, Drawing.colour(0));
        for (String group : process.groups().keySet()) {
            if (colours.size() < COLOURED && !group.equals(Groups.JDK)) {
                colours.putIfAbsent(group, Drawing.colour(colours.size()));
            }
        }
    }

    static String svg(String title, Profile.OfProcess process) {
        return new Flames(process).draw(title);
    }

    private String draw(String title) {
        long all = process.stacks().stream().mapToLong(Profile.Stack::samples).sum();
        level(process.stacks(), 0, 0, 0, WIDTH / Math.max(1, all));
        StringBuilder head = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" font-family=\"sans-serif\" font-size=\"11\">\n",
                WIDTH, TOP + (deepest + 1) * ROW + 6));
        head.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        head.append(format("<text x=\"6\" y=\"18\" font-size=\"14\">%s</text>%n", Drawing.escape(title)));
        int place = 0;
        for (var group : colours.entrySet()) {
            double left = 6 + place % 3 * THIRD;
            int top = 26 + place / 3 * 16;
            head.append(format(
                    "<rect x=\"%.1f\" y=\"%d\" width=\"11\" height=\"11\" fill=\"%s\"/><text x=\"%.1f\" y=\"%d\">%s</text>%n",
                    left, top, group.getValue(), left + 15, top + 10, Drawing.escape(group.getKey())));
            place++;
        }
        return head.append(svg).append("</svg>\n").toString();
    }

    /**
     * Draws what is called at a depth of the stacks.
     *
     * @param row where it is drawn
     * @param width of one sample
     */
    private void level(List<Profile.Stack> stacks, int depth, int row, double left, double width) {
        double from = left;
        for (var call : calls(stacks, depth).entrySet()) {
            List<Profile.Stack> of = call.getValue();
            long samples = samples(of);
            if (samples * width >= LETTER) {
                int last = depth;
                Map<String, List<Profile.Stack>> next = calls(of, last + 1);
                while (next.size() == 1 && samples(next.values().iterator().next()) == samples && together(of, last)) {
                    last++;
                    next = calls(of, last + 1);
                }
                box(of.get(0).frames().subList(depth, last + 1), samples, row, from, samples * width);
                deepest = Math.max(deepest, row);
                level(of, last + 1, row + 1, from, width);
            }
            from += samples * width;
        }
    }

    private static Map<String, List<Profile.Stack>> calls(List<Profile.Stack> stacks, int depth) {
        Map<String, List<Profile.Stack>> calls = new TreeMap<>();
        for (Profile.Stack stack : stacks) {
            if (stack.frames().size() > depth) {
                calls.computeIfAbsent(stack.frames().get(depth), first -> new ArrayList<>())
                        .add(stack);
            }
        }
        return calls;
    }

    private static long samples(List<Profile.Stack> stacks) {
        return stacks.stream().mapToLong(Profile.Stack::samples).sum();
    }

    /** Whether the frame at a depth and the next are of one group. */
    private static boolean together(List<Profile.Stack> stacks, int depth) {
        List<String> frames = stacks.get(0).frames();
        return Groups.ofFrame(frames.get(depth)).equals(Groups.ofFrame(frames.get(depth + 1)));
    }

    private void box(List<String> frames, long samples, int row, double left, double wide) {
        String colour = colours.getOrDefault(Groups.ofFrame(frames.get(0)), GREY);
        int top = TOP + row * ROW;
        String last = frames.get(frames.size() - 1);
        String name = frames.size() == 1 ? last : "%s … %s (%d)".formatted(frames.get(0), last, frames.size());
        String shortName = frames.size() == 1 ? shortened(last) : shortened(frames.get(0)) + " … " + shortened(last);
        int room = (int) ((wide - 4) / LETTER);
        svg.append(format(
                "<g><title>%s: %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" fill-opacity=\"0.55\" stroke=\"white\"/>",
                Drawing.escape(name), 100.0 * samples / process.samples(), left, top, wide, ROW - 1, colour));
        if (room >= 3) {
            svg.append(format(
                    "<text x=\"%.1f\" y=\"%d\">%s</text>",
                    left + 2, top + 12, Drawing.escape(shortName.substring(0, Math.min(room, shortName.length())))));
        }
        svg.append("</g>\n");
    }

    /** The class and the method, without the package. */
    static String shortened(String method) {
        int end = method.lastIndexOf('.');
        return method.substring(method.lastIndexOf('.', end - 1) + 1);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
