package org.entente.events.ingest.coded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Json;
import org.entente.events.event.Coding;
import org.entente.events.event.EventType;
import org.entente.events.event.ParticipantRole;
import org.entente.events.event.Place;
import org.entente.events.ingest.Drafts;
import org.entente.events.ingest.EventRow;
import org.entente.events.ingest.ImportedIds;
import org.entente.events.ingest.Unfit;

/**
 * One row of a file of machine-coded events: a source actor does something to a target actor.
 *
 * @param where what the source calls the place of the event; empty where it tells none
 * @param place null where the source tells none
 * @param citation of the article, or of the data set where the row names none
 */
public record CodedRow(
        LocalDate day,
        CodedActor source,
        CodedActor target,
        String where,
        Place place,
        Coding coding,
        Citation citation) {

    private static final int LONGEST_TITLE = 300;

    /**
     * The event that the row is a report of. Rows are of one event if their day, their actors as the source codes them,
     * their code and their place are the same; of what two do together it does not matter which of them comes first, and
     * to host a visit and to make it are one.
     *
     * @throws Unfit where it is no event between two countries
     */
    public EventRow event() {
        Cameo code = Cameo.of(coding.code());
        if (source.country().equals(target.country())) {
            throw new Unfit(
                    "domestic",
                    "both actors are of " + source.country().name()
                            + ": an event of foreign relations has two countries",
                    source.code() + ", " + target.code());
        }
        boolean turned = code.isHosted() || code.isMutual() && source.code().compareTo(target.code()) > 0;
        CodedActor first = turned ? target : source;
        CodedActor second = turned ? source : target;
        String key = String.join(
                "\t",
                day.toString(),
                code.isHosted() ? "042" + code.code().substring(3) : code.code(),
                first.code(),
                second.code(),
                where);
        return new EventRow(ImportedIds.of(coding.system().toString(), key), draft(code, first, second));
    }

    private ObjectNode draft(Cameo code, CodedActor first, CodedActor second) {
        String title = code.label() + ": " + source.name() + ", " + target.name();
        ObjectNode event =
                Drafts.event(code.type(), title.substring(0, Math.min(title.length(), LONGEST_TITLE)), day.toString());
        if (place != null) {
            event.set("place", Json.tree(Json.write(place)));
        }
        List<ParticipantRole> roles = roles(code.type());
        Drafts.participant(event, first.country(), roles.get(0));
        Drafts.participant(event, second.country(), roles.get(1));
        Drafts.cite(event, citation);
        event.set("coding", Json.tree(Json.write(coding)));
        return event;
    }

    private static List<ParticipantRole> roles(EventType type) {
        return switch (type) {
            case VISIT -> List.of(ParticipantRole.VISITOR, ParticipantRole.HOST);
            case STATEMENT -> List.of(ParticipantRole.SPEAKER, ParticipantRole.ADDRESSEE);
            case AID, RESTITUTION -> List.of(ParticipantRole.PROVIDER, ParticipantRole.BENEFICIARY);
            case AGREEMENT -> List.of(ParticipantRole.SIGNATORY, ParticipantRole.SIGNATORY);
            default -> List.of(ParticipantRole.PARTY, ParticipantRole.PARTY);
        };
    }
}
