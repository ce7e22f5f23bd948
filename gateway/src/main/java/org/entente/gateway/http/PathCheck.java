package org.entente.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Refuses paths that two readers could take for two paths: the gateway routes by the normalized path and passes on the
 * path as it came. A slash within an id, {@code %2F}, is an ordinary letter of it.
 */
@ApplicationScoped
class PathCheck {

    /** Below 300, where the CORS filter is, for a browser must be able to read the refusal. */
    private static final int AFTER_CORS = 280;

    private static final String DOT = "(\\.|%2e)";
    private static final String SLASH = "(/|%2f)";

    private static final Pattern AMBIGUOUS = Pattern.compile(
            SLASH + DOT + "{1,2}(" + SLASH + "|;|$)" // dot segments, also with parameters or hidden in an id
                    + "|//" // an empty segment
                    + "|\\\\|%5c" // a backslash, a slash to some
                    + "|%[01][0-9a-f]|%7f" // control characters
                    + "|%25(2e|2f|5c)" // encoded twice, for who decodes twice
                    + "|%(?![0-9a-f]{2})", // no encoding at all
            Pattern.CASE_INSENSITIVE);

    void register(@Observes Filters filters) {
        filters.register(PathCheck::check, AFTER_CORS);
    }

    /** Whether different programs could make different paths of it. */
    static boolean isAmbiguous(String path) {
        return !isPlain(path) && AMBIGUOUS.matcher(path).find();
    }

    /** Whether it has nothing that any of the rules begins with, as nearly all paths; told without the rules' cost. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' || c == '\\' || c == '/' && i + 1 < path.length() && isOfRule(path.charAt(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfRule(char afterSlash) {
        return afterSlash == '.' || afterSlash == '/';
    }

    private static void check(RoutingContext context) {
        String path = context.request().path();
        if (path != null && isAmbiguous(path)) {
            Problem.ambiguousPath().answer(context.request());
        } else {
            context.next();
        }
    }
}
