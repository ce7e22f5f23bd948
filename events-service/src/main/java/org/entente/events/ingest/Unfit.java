package org.entente.events.ingest;

/** Why something in a file is no event: thrown where it is read, and a rejection where its row ends. */
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String rule;
    private final String text;

    /**
     * @param rule a short name in kebab case
     * @param detail what is wrong, and what would be right
     * @param text as it stands in the file; null where something is missing
     */
    public Unfit(String rule, String detail, String text) {
        super(detail);
        this.rule = rule;
        this.text = text;
    }

    public String rule() {
        return rule;
    }

    public String text() {
        return text;
    }
}
