package org.entente.aid.ingest.iati.rules;

/** What is left out of an activity that breaks a rule. */
enum Effect {
    /** Nothing: what the activity says is taken as it is. */
    NONE,
    /** The attributes without which the rule would hold. */
    ATTRIBUTES,
    /** The elements without which the rule would hold. */
    ELEMENTS,
    /** The element that the rule is about. */
    CONTEXT
}
