package org.entente.events.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chassis.http.Body;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.events.event.EventDraft;
import org.entente.events.event.EventImports;

/** What the formats of events share: what may be asked, which drafts can be written, and how they are. */
@ApplicationScoped
public class EventWriting {

    private final EventImports events;
    private final Validator validator;

    EventWriting(EventImports events, Validator validator) {
        this.events = events;
        this.validator = validator;
    }

    /** Refuses parameters and the mode that removes: a file of these formats is never all that there is. */
    public static void check(ImportRequest request) {
        Check check = new Check();
        check.that(
                request.mode() == Mode.MERGE,
                "/mode",
                "this format merges alone: its files are parts of a whole, and what one of them lacks another may have");
        request.parameters()
                .keySet()
                .forEach(name -> check.that(false, "/parameters/" + name, "unknown parameter; this format knows none"));
        check.throwIfAny();
    }

    /** @throws Unfit where a client could not write the draft either */
    public void require(ObjectNode draft) {
        try {
            Body.bind(draft, EventDraft.class, validator);
        } catch (InvalidRequest e) {
            String why = e.errors().stream()
                    .map(error -> error.pointer() + ": " + error.detail())
                    .collect(Collectors.joining("; "));
            throw new Unfit("invalid-record", why, null);
        }
    }

    /**
     * Writes each row over what is there, but for citations of other documents, which stay. Of an event that an editor
     * merged into another one, that other one gets the citations alone.
     */
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return rows.stream()
                .map(row -> EventRow.of(row.json()))
                .map(row -> outcome(row, context))
                .toList();
    }

    private RowOutcome outcome(EventRow row, ImportContext context) {
        UUID living = events.living(row.id());
        Optional<ObjectNode> known = events.find(living).map(draft -> (ObjectNode) Json.tree(Json.write(draft)));
        ObjectNode draft = row.draft();
        if (known.isPresent() && living.equals(row.id())) {
            Drafts.uniteCitations(draft, known.get());
        } else if (known.isPresent()) {
            draft = known.get();
            Drafts.uniteCitations(draft, row.draft());
        }
        return RowOutcome.of(events.take(living, draft, context.who()));
    }
}
