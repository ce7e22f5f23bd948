package org.entente.chassis.change;

/** Why a consumer cannot go on from a cursor, and has to start over. */
public enum CursorLoss {
    FOREIGN_EPOCH("foreign-epoch", "it belongs to another epoch of the feed"),
    EXPIRED("expired", "changes after it are no longer kept"),
    BEYOND_THE_END("beyond-the-end", "the feed does not go as far");

    private final String word;
    private final String clause;

    CursorLoss(String word, String clause) {
        this.word = word;
        this.clause = clause;
    }

    /** The word for programs. */
    public String word() {
        return word;
    }

    /** The reason for people, as the end of a sentence. */
    public String clause() {
        return clause;
    }
}
