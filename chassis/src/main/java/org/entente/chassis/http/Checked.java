package org.entente.chassis.http;

/** A record with rules beyond what annotations say. They run only after its structure was found right. */
public interface Checked {

    /** Rejects each place that breaks a rule. */
    void check(Check check);
}
