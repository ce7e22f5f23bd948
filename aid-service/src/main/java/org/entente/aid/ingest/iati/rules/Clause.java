package org.entente.aid.ingest.iati.rules;

/**
 * A rule as the ruleset applies it.
 *
 * @param number in the standard's ruleset, such as {@code 7.5.3}
 * @param name for rejections, in kebab case
 * @param context the elements that it is about, from an activity; null for the activity itself
 * @param effect on an activity that breaks it
 */
record Clause(String number, String name, Path context, Rule rule, Effect effect) {

    static Clause report(String number, String name, Rule rule) {
        return new Clause(number, name, null, rule, Effect.NONE);
    }

    static Clause report(String number, String name, String context, Rule rule) {
        return new Clause(number, name, Path.of(context), rule, Effect.NONE);
    }
}
