package org.entente.bench.report;

import java.util.ArrayList;
import java.util.List;
import org.entente.bench.profile.Profile;

/** The numbered notes that tell why lines do not hold. */
final class Notes {

    private final List<String> notes = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final Reasons reasons;
    private final List<Profile> profiles;

    Notes(Reasons reasons, List<Profile> profiles) {
        this.reasons = reasons;
        this.profiles = profiles;
    }

    /** A row of the table, with the number of its note where it has one. */
    String row(String bench, Line line) {
        return line.holds() ? line.row(true) : line.row(" [why " + number(bench, line) + "](#why)");
    }

    private int number(String bench, Line line) {
        String reason = reasons.of(bench, line).orElse("no reason given yet");
        if (reasons.of(bench, line).isEmpty() && !without.contains(Reasons.key(bench, line))) {
            without.add(Reasons.key(bench, line));
        }
        String profile = ProfilePage.place(profiles, bench, line.what())
                .map(place -> " ([profile](" + place + "))")
                .orElse("");
        String note = Reasons.key(bench, line) + ": " + reason + profile;
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return notes.indexOf(note) + 1;
    }

    /** All of them under a heading; empty where there is none. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < notes.size(); i++) {
            text.append(i == 0 ? "### Why\n\n" : "")
                    .append(i + 1)
                    .append(". ")
                    .append(notes.get(i))
                    .append('\n');
        }
        return text.append(notes.isEmpty() ? "" : "\n").toString();
    }

    /** Headings that reasons are still to be written under. */
    List<String> without() {
        return without;
    }
}
