package org.entente.aid.ingest.iati.mapping;

/** A text that cannot become the value of a member. */
final class Unfit extends RuntimeException {

    private final String rule;

    private Unfit(String rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    static Unfit code(String detail) {
        return new Unfit("unknown-code", detail);
    }

    static Unfit type(String text, String meaning) {
        return new Unfit("wrong-type", "'" + text + "' is not " + meaning);
    }

    static Unfit length(int was, int most) {
        return new Unfit("too-long", "the text has " + was + " characters; at most " + most + " are kept");
    }

    static Unfit range(String text, String allowed) {
        return new Unfit("out-of-range", text + " is not " + allowed);
    }

    /** In kebab case, as findings name it. */
    String rule() {
        return rule;
    }
}
