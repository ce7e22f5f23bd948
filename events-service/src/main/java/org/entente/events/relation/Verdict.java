package org.entente.events.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.events.event.Contact;
import org.entente.events.event.EventType;
import org.entente.events.event.TieChange;

/**
 * What the records say about the ties of two actors on a day.
 *
 * @param reason why the status is what it is
 * @param evidence the events that the status rests on, the decisive one first
 * @param later contacts that put a severed tie in doubt or, where no record tells of ties, the contacts that there were
 */
record Verdict(Status status, Reason reason, List<Contact> evidence, List<Contact> later) {

    /** Why a status is what it is. */
    enum Reason {
        /** An event certainly before the day says so, and nothing later puts it in doubt. */
        TOLD,
        NO_RECORD,
        /** The event that would decide lies on the day or before only possibly. */
        ONLY_POSSIBLY,
        /** Events that say opposite things may have happened in either order. */
        ORDER_OPEN,
        /** Ties were severed or interrupted, and the two dealt with each other afterwards. */
        CONTACT_AFTER_SEVERING
    }

    /**
     * What two actors do not do, or do not easily do, without relations. Summits and memberships are not here: those who
     * sit in one organisation need no ties with each other. Neither is what one side says or does alone.
     */
    private static final Set<EventType> CONTACTS = EnumSet.of(
            EventType.VISIT,
            EventType.MEETING,
            EventType.CALL,
            EventType.AGREEMENT,
            EventType.DIALOGUE,
            EventType.EXERCISE,
            EventType.RESTITUTION,
            EventType.AID,
            EventType.PROGRAMME,
            EventType.MISSION);

    /**
     * @param contacts of the two actors, by the last day on which they may have begun
     */
    static Verdict on(LocalDate day, List<Contact> contacts) {
        List<Contact> exact = contacts.stream()
                .filter(contact -> contacts.stream().noneMatch(other -> isFiner(other, contact)))
                .toList();
        Verdict verdict = byExact(day, exact);
        List<Contact> coarser = contacts.stream()
                .filter(contact -> verdict.evidence().stream().anyMatch(told -> isFiner(told, contact)))
                .toList();
        return coarser.isEmpty()
                ? verdict
                : new Verdict(verdict.status(), verdict.reason(), with(verdict.evidence(), coarser), verdict.later());
    }

    /**
     * Whether two records tell the same change of ties, one within the days of the other: then it is one change, and the
     * more exact record is followed.
     */
    private static boolean isFiner(Contact fine, Contact coarse) {
        return decides(fine)
                && fine.tieChange() == coarse.tieChange()
                && !fine.startMin().isBefore(coarse.startMin())
                && !fine.startMax().isAfter(coarse.startMax())
                && !(fine.startMin().equals(coarse.startMin())
                        && fine.startMax().equals(coarse.startMax()));
    }

    private static Verdict byExact(LocalDate day, List<Contact> contacts) {
        List<Contact> begun =
                contacts.stream().filter(contact -> contact.possiblyBy(day)).toList();
        List<Contact> changes = begun.stream().filter(Verdict::decides).toList();
        List<Contact> certain =
                changes.stream().filter(change -> change.certainlyBy(day)).toList();
        if (changes.isEmpty()) {
            List<Contact> met = begun.stream()
                    .filter(contact -> showsRelations(contact) && contact.toldBy(day))
                    .toList();
            return new Verdict(Status.UNKNOWN, Reason.NO_RECORD, List.of(), met);
        }
        if (certain.isEmpty()) {
            return new Verdict(Status.UNKNOWN, Reason.ONLY_POSSIBLY, changes, List.of());
        }
        Contact last = certain.get(certain.size() - 1);
        List<Contact> notBefore = changes.stream()
                .filter(change -> change != last && !change.startMax().isBefore(last.startMin()))
                .toList();
        List<Contact> against = notBefore.stream()
                .filter(change -> breaks(change) != breaks(last))
                .toList();
        if (!against.isEmpty()) {
            boolean open = against.stream().anyMatch(change -> change.certainlyBy(day));
            return new Verdict(
                    Status.UNKNOWN,
                    open ? Reason.ORDER_OPEN : Reason.ONLY_POSSIBLY,
                    with(List.of(last), against),
                    List.of());
        }
        List<Contact> evidence = with(
                List.of(last),
                notBefore.stream().filter(change -> change.certainlyBy(day)).toList());
        return breaks(last)
                ? afterSevering(last, evidence, begun)
                : new Verdict(Status.ESTABLISHED, Reason.TOLD, evidence, List.of());
    }

    private static Verdict afterSevering(Contact severing, List<Contact> evidence, List<Contact> begun) {
        List<Contact> later = begun.stream()
                .filter(contact -> showsRelations(contact) && contact.startMin().isAfter(severing.startMax()))
                .toList();
        return later.isEmpty()
                ? new Verdict(broken(severing), Reason.TOLD, evidence, later)
                : new Verdict(Status.UNKNOWN, Reason.CONTACT_AFTER_SEVERING, evidence, later);
    }

    private static Status broken(Contact change) {
        return change.tieChange() == TieChange.SEVERED ? Status.SEVERED : Status.INTERRUPTED;
    }

    /** Whether it is a change of ties, and not of how the two call them. */
    static boolean decides(Contact contact) {
        return contact.tieChange() != null && contact.tieChange() != TieChange.UPGRADED;
    }

    private static boolean breaks(Contact contact) {
        return contact.tieChange() == TieChange.SEVERED || contact.tieChange() == TieChange.INTERRUPTED;
    }

    private static boolean showsRelations(Contact contact) {
        return CONTACTS.contains(contact.type()) || contact.tieChange() == TieChange.UPGRADED;
    }

    private static List<Contact> with(List<Contact> first, List<Contact> others) {
        List<Contact> all = new ArrayList<>(first);
        all.addAll(others);
        return all;
    }

    /** The latest event that named a level of partnership certainly by the day, null where ties were cut after it. */
    static Contact partnership(LocalDate day, List<Contact> contacts) {
        Contact level = null;
        for (Contact contact : contacts) {
            if (contact.certainlyBy(day) && contact.partnershipLevel() != null) {
                level = contact;
            } else if (contact.certainlyBy(day) && breaks(contact)) {
                level = null;
            }
        }
        return level;
    }
}
