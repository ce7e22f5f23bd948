package org.entente.images;

import java.util.List;

/** Why images cannot be built as things are, in one line for the person at the terminal. */
final class Refused extends RuntimeException {
    /** Whether something is missing here, rather than broken. */
    private final boolean missing;

    private Refused(boolean missing, String line, Throwable cause) {
        super(line, cause);
        this.missing = missing;
    }

    static Refused missing(String what) {
        return new Refused(true, what, null);
    }

    static Refused unknown(String word, List<String> known) {
        return new Refused(
                true, "there is no option or image " + word + "; the images are " + String.join(", ", known), null);
    }

    static Refused failed(List<String> line, int exitCode, String output) {
        String end = output.strip();
        String last = end.substring(end.lastIndexOf('\n') + 1);
        return new Refused(
                false,
                "`" + String.join(" ", line) + "` ended with exit code " + exitCode
                        + (last.isEmpty() ? "" : ": " + last),
                null);
    }

    static Refused broken(String what, Throwable cause) {
        return new Refused(false, what + ": " + cause.getMessage(), cause);
    }

    boolean isMissing() {
        return missing;
    }
}
