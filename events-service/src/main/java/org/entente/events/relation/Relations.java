package org.entente.events.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Match;
import org.entente.chassis.time.Precision;
import org.entente.events.actor.ActorKind;
import org.entente.events.actor.SharedMemberships;
import org.entente.events.actor.SharedMemberships.Shared;
import org.entente.events.event.CitedEvent;
import org.entente.events.event.Coded;
import org.entente.events.event.CodedYear;
import org.entente.events.event.Contact;
import org.entente.events.event.EventReadings;
import org.entente.events.event.EventType;

/** Derives relations from events. */
@ApplicationScoped
class Relations {

    /** How many contacts an answer names; it tells how many there are. */
    static final int NAMED = 20;

    private final EventReadings events;
    private final SharedMemberships memberships;

    Relations(EventReadings events, SharedMemberships memberships) {
        this.events = events;
        this.memberships = memberships;
    }

    /** The relation of two actors, given by their canonical codes. */
    Relation of(String a, String b, LocalDate on, Coded coded) {
        List<Contact> contacts = events.contacts(a, b);
        Verdict verdict = Verdict.on(on, contacts);
        Contact level = Verdict.partnership(on, contacts);
        List<Contact> later =
                verdict.later().subList(0, Math.min(NAMED, verdict.later().size()));
        List<Contact> changes = contacts.stream()
                .filter(contact -> Verdict.decides(contact) && contact.possiblyBy(on))
                .toList();
        List<Contact> told =
                contacts.stream().filter(contact -> contact.toldBy(on)).toList();
        List<Contact> agreements = told.stream()
                .filter(contact -> contact.type() == EventType.AGREEMENT)
                .toList();
        Map<UUID, CitedEvent> cited =
                events.cited(ids(List.of(verdict.evidence(), later, listed(level), changes, agreements)));
        List<Account> accounts = Account.of(on, changes, cited, verdict);
        List<Contact> begun = coded.takesRead() ? told : List.of();
        List<CodedYear> years = coded.takesCoded() ? events.coded(a, b, on) : List.of();
        List<Tone> tone = Tone.of(begun, years);
        List<Shared> shared = memberships.of(a, b, on, Match.POSSIBLY);
        return new Relation(
                List.of(a, b),
                on,
                verdict.status(),
                since(verdict, cited),
                Explanation.of(verdict, decisive(verdict, cited)) + Explanation.ofAccounts(accounts),
                named(verdict.evidence(), cited),
                named(later, cited),
                verdict.later().size(),
                level == null ? null : level.partnershipLevel(),
                level == null ? null : cited.get(level.event()),
                named(agreements, cited).stream()
                        .filter(agreement -> isInForce(agreement.when(), on))
                        .toList(),
                shared.stream()
                        .filter(each -> each.kind() == ActorKind.ALLIANCE)
                        .toList(),
                shared.stream()
                        .filter(each -> each.kind() != ActorKind.ALLIANCE)
                        .map(Shared::organisation)
                        .toList(),
                counts(begun, years),
                tone,
                begun.stream().filter(contact -> !Tone.isDated(contact)).count(),
                Tone.gaps(tone),
                accounts);
    }

    private static Map<String, Long> counts(List<Contact> contacts, List<CodedYear> coded) {
        Map<String, Long> counts = new TreeMap<>();
        contacts.forEach(contact -> counts.merge(contact.type().toString(), 1L, Long::sum));
        coded.forEach(year -> counts.merge(year.type().toString(), year.scores().count(), Long::sum));
        return counts;
    }

    /** What two actors both belonged to on a day, with their roles and citations. */
    Relation.Common memberships(String a, String b, LocalDate on, Match match) {
        return new Relation.Common(List.of(a, b), on, match, memberships.of(a, b, on, match), true);
    }

    /** The relations of an actor with all that it had to do with by the day, in the order of their codes. */
    Relation.Overview all(String actor, LocalDate on, Status status) {
        Map<String, List<Contact>> byOther = events.contacts(actor, null).stream()
                .filter(contact -> contact.toldBy(on) || contact.possiblyBy(on) && contact.type() == EventType.TIE)
                .collect(Collectors.groupingBy(Contact::other, TreeMap::new, Collectors.toList()));
        Map<String, Verdict> verdicts = new TreeMap<>();
        byOther.forEach((other, contacts) -> verdicts.put(other, Verdict.on(on, contacts)));
        verdicts.values().removeIf(verdict -> status != null && verdict.status() != status);
        Map<UUID, CitedEvent> cited = events.cited(
                ids(verdicts.values().stream().map(Verdict::evidence).toList()));
        List<Relation.Item> items = new ArrayList<>();
        verdicts.forEach((other, verdict) -> {
            Contact level = Verdict.partnership(on, byOther.get(other));
            items.add(new Relation.Item(
                    List.of(actor, other),
                    verdict.status(),
                    since(verdict, cited),
                    Explanation.of(verdict, decisive(verdict, cited)),
                    level == null ? null : level.partnershipLevel(),
                    named(verdict.evidence(), cited)));
        });
        return new Relation.Overview(actor, on, items, true);
    }

    /** A date is when an agreement was made, and says nothing of how long it holds; an interval says it. */
    private static boolean isInForce(Edtf when, LocalDate on) {
        return when.precision() == Precision.INTERVAL && when.holdsOn(on, Match.POSSIBLY);
    }

    private static Edtf since(Verdict verdict, Map<UUID, CitedEvent> cited) {
        return verdict.status() == Status.UNKNOWN
                ? null
                : decisive(verdict, cited).when();
    }

    private static CitedEvent decisive(Verdict verdict, Map<UUID, CitedEvent> cited) {
        return verdict.evidence().isEmpty()
                ? null
                : cited.get(verdict.evidence().get(0).event());
    }

    private static List<CitedEvent> named(List<Contact> contacts, Map<UUID, CitedEvent> cited) {
        return contacts.stream().map(contact -> cited.get(contact.event())).toList();
    }

    private static List<Contact> listed(Contact contact) {
        return contact == null ? List.of() : List.of(contact);
    }

    private static Set<UUID> ids(List<List<Contact>> contacts) {
        Set<UUID> ids = new HashSet<>();
        contacts.forEach(some -> some.forEach(contact -> ids.add(contact.event())));
        return ids;
    }
}
