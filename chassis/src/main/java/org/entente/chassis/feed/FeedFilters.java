package org.entente.chassis.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.chassis.change.ChangeEvent;
import org.entente.chassis.change.Operation;
import org.entente.chassis.change.RelayConfig;
import org.entente.chassis.http.InvalidRequest;

/** Reads filters, and refuses what could match nothing because this service does not know it. */
@ApplicationScoped
class FeedFilters {

    private final FeedKinds kinds;
    private final String service;

    FeedFilters(FeedKinds kinds, RelayConfig relay) {
        this.kinds = kinds;
        this.service = relay.service();
    }

    FeedFilter read(ChangesParams params) {
        Set<String> types = new LinkedHashSet<>();
        FeedKinds.values(params.type).forEach(value -> types.addAll(kindsOf(value)));
        Set<String> subjects = new LinkedHashSet<>();
        FeedKinds.values(params.subject).forEach(value -> subjects.add(subject(value)));
        List<String> changed = FeedKinds.values(params.changed);
        if (!changed.isEmpty()) {
            refuseUnknownMembers(changed, types);
        }
        return new FeedFilter(types, subjects, new LinkedHashSet<>(changed));
    }

    private List<String> kindsOf(String value) {
        for (String type : kinds.names()) {
            if (type.equals(value)) {
                return Arrays.stream(Operation.values())
                        .map(operation -> type + "." + operation.word())
                        .toList();
            }
            for (Operation operation : Operation.values()) {
                if (ChangeEvent.type(service, type, operation).equals(value)) {
                    return List.of(type + "." + operation.word());
                }
            }
        }
        throw InvalidRequest.parameter(
                "type",
                "'" + value + "' is no type here. Types of records are " + String.join(", ", kinds.names())
                        + "; a type of event is, for example, "
                        + ChangeEvent.type(service, kinds.names().iterator().next(), Operation.UPDATED)
                        + ", and its last part one of "
                        + String.join(
                                ", ",
                                Arrays.stream(Operation.values())
                                        .map(Operation::word)
                                        .toList())
                        + ".");
    }

    private String subject(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            throw InvalidRequest.parameter(
                    "subject", "'" + value + "' is no subject: write the type of record, a slash, and the id.");
        }
        String type = value.substring(0, slash);
        kinds.check("subject", type);
        try {
            return type + "/" + kinds.store(type).canonicalId(value.substring(slash + 1));
        } catch (InvalidRequest e) {
            throw InvalidRequest.parameter("subject", e.getMessage());
        }
    }

    private void refuseUnknownMembers(List<String> changed, Collection<String> types) {
        Set<String> members = new TreeSet<>();
        for (String type : kinds.names()) {
            if (types.isEmpty() || types.stream().anyMatch(kind -> kind.startsWith(type + "."))) {
                members.addAll(kinds.store(type).kind().members());
            }
        }
        for (String member : changed) {
            if (!members.contains(member)) {
                throw InvalidRequest.parameter(
                        "changed",
                        "'" + member + "' is no member of what is asked for; members are " + String.join(", ", members)
                                + ".");
            }
        }
    }
}
