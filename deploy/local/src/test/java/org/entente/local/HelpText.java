package org.entente.local;

/** What a script's help says. */
final class HelpText {

    private HelpText() {}

    /** Whether a line of it names a place's variable and its usual port. */
    static boolean names(String help, Place place) {
        return help.lines()
                .anyMatch(line ->
                        line.trim().startsWith(place.variable() + " ") && line.endsWith("(" + place.usualPort() + ")"));
    }
}
