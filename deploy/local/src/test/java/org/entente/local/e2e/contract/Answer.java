package org.entente.local.e2e.contract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the platform answered.
 *
 * @param mediaType without parameters; empty if the answer names none
 * @param body of an event stream its beginning
 */
record Answer(int status, String mediaType, byte[] body) {

    private static final int SHOWN = 400;

    static String bare(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    boolean isProblem() {
        return mediaType.equals("application/problem+json");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + mediaType + " " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
