package org.entente.events.relation;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.events.event.CitedEvent;

/** Says in words why a status is what it is. */
final class Explanation {

    private Explanation() {}

    /** @param decisive the event that would decide, null without one */
    static String of(Verdict verdict, CitedEvent decisive) {
        int contacts = verdict.later().size();
        return switch (verdict.reason()) {
            case TOLD -> "Ties were " + told(decisive) + ", and no record up to the day says otherwise.";
            case NO_RECORD ->
                "No record says whether the two had ties by that day"
                        + (contacts == 0 ? "." : "; " + counted(contacts) + " between them by then.");
            case ONLY_POSSIBLY ->
                "Whether ties were " + changed(verdict) + " by that day is open: the record's date"
                        + " says possibly, not certainly.";
            case ORDER_OPEN -> "Records say opposite things of days that may be the same, and not in which order.";
            case CONTACT_AFTER_SEVERING ->
                "Ties were " + told(decisive) + ", and no record says that they were" + " restored; "
                        + counted(contacts) + " between them afterwards, so they are not known to be severed.";
        };
    }

    /** Which documents the status follows, where others say something else. */
    static String ofAccounts(List<Account> accounts) {
        List<Account> followed = accounts.stream().filter(Account::followed).toList();
        List<Account> others = followed.isEmpty()
                ? List.of()
                : accounts.stream()
                        .filter(account -> account.status() != followed.get(0).status())
                        .toList();
        if (others.isEmpty()) {
            return "";
        }
        return " This follows " + titles(followed) + ", which tells the latest change; by "
                + others.stream().map(Explanation::differing).collect(Collectors.joining(", by ")) + ".";
    }

    private static String titles(List<Account> accounts) {
        return accounts.stream().map(account -> "“" + account.title() + "”").collect(Collectors.joining(" and "));
    }

    private static String differing(Account account) {
        return titles(List.of(account)) + " alone they would be " + account.status()
                + (account.since() == null ? "" : " since " + account.since());
    }

    private static String told(CitedEvent event) {
        return event.tieChange() + " (" + event.when() + ")";
    }

    /** The change in doubt: the last one that is named, since the decisive one comes first. */
    private static String changed(Verdict verdict) {
        return verdict.evidence().get(verdict.evidence().size() - 1).tieChange().toString();
    }

    private static String counted(int contacts) {
        return contacts == 1 ? "there is one record of contact" : "there are " + contacts + " records of contact";
    }
}
