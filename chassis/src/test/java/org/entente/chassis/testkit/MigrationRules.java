package org.entente.chassis.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.parts.Root;

/**
 * Migrations expand before they contract: while a release goes out, replicas of the one before it read and write the new
 * tables. What takes something away from them, or asks something new of what they write, waits for a later release, when
 * none of them runs any more, and is named here with the release that it waited for.
 */
final class MigrationRules {

    private static final String BEFORE_ALL = "before the first release: nothing older ran beside it";

    /** Files that may contract, each with the reason. */
    private static final Map<String, String> ALLOWED = Map.of(
            "V0_4__number_epochs_and_group_transactions.sql", BEFORE_ALL,
            "V2__distinguish_publishers.sql", BEFORE_ALL,
            "V3__add_what_sums_look_at.sql", BEFORE_ALL,
            "V5__identify_and_find_actors.sql", BEFORE_ALL);

    private static final String NAME = "(?:if (?:not )?exists )?(?:only )?\"?([a-z_0-9.]+)\"?";
    private static final Pattern MADE = Pattern.compile("\\bcreate (?:unlogged )?table " + NAME);
    private static final Pattern CHANGED = Pattern.compile("\\balter table " + NAME + " (.*)");
    private static final Pattern UNIQUE = Pattern.compile("\\bcreate unique index .* on (?:only )?([a-z_0-9.]+)");

    /** Each action of a statement that changes a table is looked at by itself. */
    private static final Pattern NEXT_ACTION = Pattern.compile(", (?=(?:add|alter|drop|rename)\\b)");

    private static final Pattern ADDS_COLUMN =
            Pattern.compile("add (?:column )?(?!constraint|check|unique|foreign|primary|exclude).*not null.*");
    private static final Pattern GIVES_VALUE = Pattern.compile(".*\\b(?:default|generated)\\b.*");
    private static final Map<Pattern, String> ACTIONS = Map.of(
            Pattern.compile("rename\\b.*"), "renames what older code asks for",
            Pattern.compile("drop constraint\\b.*"), "drops a constraint, which an upsert of older code may name",
            Pattern.compile("drop (?!constraint).*"), "drops what older code asks for",
            Pattern.compile("alter .*\\bdrop default\\b.*"), "drops a default that older code counts on",
            Pattern.compile("alter .*\\bset not null\\b.*"), "demands a value that older code does not give",
            Pattern.compile("alter (?:column )?\\S+ (?:set data )?type\\b.*"), "changes a type that older code reads",
            Pattern.compile("add (?:constraint|check|unique|foreign|primary|exclude)\\b.*"),
                    "demands what older code may not keep to");

    private static final Pattern DROPPED =
            Pattern.compile("\\b(?:drop (?:table|view|function|type|schema)|truncate)\\b");

    private MigrationRules() {}

    /** What breaks the rule in the migrations of the service whose module this is, one line each. */
    static List<String> broken() {
        List<String> found = new ArrayList<>(broken(Path.of("src/main/resources/db/migration")));
        found.addAll(broken(Root.find().resolve("chassis/src/main/resources/db/chassis")));
        return found;
    }

    private static List<String> broken(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".sql")).sorted().toList()) {
                String name = file.getFileName().toString();
                List<String> own = brokenBy(Files.readString(file));
                if (!own.isEmpty() && !ALLOWED.containsKey(name)) {
                    own.forEach(line -> found.add(name + " " + line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** What in the text of one migration breaks the rule. */
    static List<String> brokenBy(String sql) {
        List<String> found = new ArrayList<>();
        Set<String> own = new HashSet<>();
        String text = sql.replaceAll("--[^\n]*", " ").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (String statement : text.split(";")) {
            Matcher made = MADE.matcher(statement);
            if (made.find()) {
                own.add(made.group(1));
            }
            Matcher changed = CHANGED.matcher(statement);
            if (changed.find() && !own.contains(changed.group(1))) {
                for (String action : NEXT_ACTION.split(changed.group(2).strip())) {
                    brokenByAction(action).ifPresent(what -> found.add(what + ": " + action));
                }
            }
            Matcher unique = UNIQUE.matcher(statement);
            if (unique.find() && !own.contains(unique.group(1))) {
                found.add("demands what older code may not keep to: " + statement.strip());
            }
            if (DROPPED.matcher(statement).find()) {
                found.add("drops what older code asks for: " + statement.strip());
            }
        }
        return found;
    }

    private static Optional<String> brokenByAction(String action) {
        if (ADDS_COLUMN.matcher(action).matches()
                && !GIVES_VALUE.matcher(action).matches()) {
            return Optional.of("adds a column that older code does not fill");
        }
        return ACTIONS.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(action).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
