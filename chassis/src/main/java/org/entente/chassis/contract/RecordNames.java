package org.entente.chassis.contract;

/**
 * What a type of record is called in the contract.
 *
 * @param label in operation ids, such as {@code AidFigure}: unique over all services
 * @param view the schema of a record, such as {@code Figure}
 */
record RecordNames(String label, String view) {

    /** Reads the names from the class of the resource: {@code TopicResource}, or {@code AidFigures}. */
    static RecordNames of(String resourceClass) {
        if (resourceClass.endsWith("Figures")) {
            return new RecordNames(resourceClass.replaceFirst("s$", ""), "Figure");
        }
        if (resourceClass.endsWith("Imports")) {
            String run = resourceClass.replaceFirst("s$", "");
            return new RecordNames(run, run);
        }
        String name = resourceClass.replaceFirst("Resource$", "");
        return new RecordNames(name, name);
    }

    String draft() {
        return view + "Draft";
    }

    /** The schema of what the platform computes, if the type of record has any. */
    String computed() {
        return view + "Computed";
    }

    String page() {
        return view + "Page";
    }

    /** The schema of a page of a record's revisions. */
    String history() {
        return view + "History";
    }

    /** In sentences, such as {@code aid figure}. */
    String words() {
        return label.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    }

    String plural() {
        return label.endsWith("y") ? label.replaceFirst("y$", "ies") : label + "s";
    }
}
