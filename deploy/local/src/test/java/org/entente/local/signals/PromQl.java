package org.entente.local.signals;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that a question in PromQL is about. */
public final class PromQl {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern LABELS_AND_RANGES = Pattern.compile("\\{[^}]*}|\\[[^\\]]*]");
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private PromQl() {}

    public static Set<String> metrics(String question) {
        String bare = question;
        for (Pattern other : new Pattern[] {TEXTS, LABELS_AND_RANGES, GROUPING}) {
            bare = other.matcher(bare).replaceAll(" ");
        }
        Set<String> metrics = new LinkedHashSet<>();
        Matcher names = NAME.matcher(bare);
        while (names.find()) {
            boolean function = bare.substring(names.end()).stripLeading().startsWith("(");
            boolean number = names.start() > 0 && Character.isDigit(bare.charAt(names.start() - 1));
            if (!function && !number && !WORDS.contains(names.group())) {
                metrics.add(names.group());
            }
        }
        return metrics;
    }
}
