package org.entente.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why lines do not hold, as somebody has written it down: a heading for each line, and the reason below it. */
final class Reasons {

    private static final String HEADING = "## ";
    private static final String BETWEEN = " / ";

    private final Map<String, String> texts;

    private Reasons(Map<String, String> texts) {
        this.texts = texts;
    }

    /** None where there is no such file. */
    static Reasons read(Path file) throws IOException {
        return Files.exists(file) ? of(Files.readString(file)) : new Reasons(Map.of());
    }

    /**
     * @param markdown headings of the second order, {@code ## bench / what / other side} or without the other side, each
     *     with text below; what stands before the first is for those who write
     * @throws IllegalArgumentException for a heading of another form, one that is there twice or one without text
     */
    static Reasons of(String markdown) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : ("\n" + markdown).split("\n" + HEADING, -1)) {
            int end = (part + "\n").indexOf('\n');
            String heading = part.substring(0, end).strip();
            String text = part.substring(end).strip().replaceAll("\\s*\n\\s*", " ");
            if (texts.isEmpty() && (part.startsWith("\n") || heading.startsWith("# ") || part.isEmpty())) {
                continue;
            }
            int parts = heading.split(BETWEEN).length;
            if (parts < 2 || parts > 3 || text.isEmpty() || texts.put(heading, text) != null) {
                throw new IllegalArgumentException(
                        "reasons.md: '" + HEADING + heading
                                + "' must be '## bench / what' or '## bench / what / other side', stand there once and have text below");
            }
        }
        return new Reasons(texts);
    }

    Optional<String> of(String bench, Line line) {
        return Optional.ofNullable(texts.getOrDefault(key(bench, line), texts.get(bench + BETWEEN + line.what())));
    }

    /** The heading of a line's reason. */
    static String key(String bench, Line line) {
        return bench + BETWEEN + line.what() + (line.other() == null ? "" : BETWEEN + line.other());
    }

    /** Headings that no line needs, each with what is wrong with it. */
    List<String> needless(List<Results> all) {
        List<String> needless = new ArrayList<>();
        for (String heading : texts.keySet()) {
            List<Line> lines = all.stream()
                    .flatMap(results -> results.lines().stream()
                            .filter(line -> key(results.bench(), line).equals(heading)
                                    || (results.bench() + BETWEEN + line.what()).equals(heading)))
                    .toList();
            if (lines.isEmpty()) {
                needless.add(heading + ": there is no such line");
            } else if (lines.stream().allMatch(Line::holds)) {
                needless.add(heading + ": it holds");
            }
        }
        return needless;
    }
}
