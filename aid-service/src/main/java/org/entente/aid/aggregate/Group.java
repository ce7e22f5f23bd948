package org.entente.aid.aggregate;

import java.util.List;

/**
 * What a row is of, in one dimension.
 *
 * @param code as its list writes it; null for what nobody told, and for a share of several
 * @param name for people
 * @param among the codes of those who share it, where nobody told how; null otherwise
 * @param actor of a donor, the platform's code; null where it is not known
 * @param ref of a donor, its organisation identifier; null where it is not known
 */
record Group(String code, String name, List<String> among, String actor, String ref) {

    static final String UNSPECIFIED = "unspecified";

    static Group unspecified() {
        return new Group(null, UNSPECIFIED, null, null, null);
    }

    static Group of(String code, String name) {
        return new Group(code, name, null, null, null);
    }

    static Group shared(List<String> codes) {
        return new Group(null, "shared among " + String.join(", ", codes), codes, null, null);
    }

    /** By what rows are put in order: what is told by its code, then what is shared, then what is not told. */
    String order() {
        if (among != null) {
            return "1" + name;
        }
        return UNSPECIFIED.equals(name) && code == null ? "2" : "0" + (code == null ? name : code);
    }
}
