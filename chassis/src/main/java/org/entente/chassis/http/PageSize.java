package org.entente.chassis.http;

/** How many items a page has at the most. */
public final class PageSize {

    private static final int MOST = 1000;

    private PageSize() {}

    /**
     * Reads the parameter {@code pageSize}.
     *
     * @param text 1 to 1000, null for the standard
     * @param standard the size without the parameter
     */
    public static int of(String text, int standard) {
        if (text == null) {
            return standard;
        }
        if (text.matches("[0-9]{1,9}")) {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        }
        throw InvalidRequest.parameter(
                "pageSize", "'" + text + "' is not a page size: it is a number from 1 to " + MOST + ".");
    }
}
