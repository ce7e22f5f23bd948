package org.entente.chassis.ingest;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;
import org.entente.chassis.http.Body;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.MissingRecord;
import org.entente.chassis.sql.Statements;

/** The runs as clients create, read and cancel them. */
@ApplicationScoped
class ImportRuns {

    private final Statements statements;
    private final ImportFormats formats;
    private final Validator validator;
    private final SecurityIdentity caller;

    ImportRuns(Statements statements, ImportFormats formats, Validator validator, SecurityIdentity caller) {
        this.statements = statements;
        this.formats = formats;
        this.validator = validator;
        this.caller = caller;
    }

    /** Reads an id as a client wrote it. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.id(text, "a run's id is a UUID");
        }
    }

    /**
     * Creates a run that waits for its content.
     *
     * @param collection the path under which it is found
     */
    @Transactional
    String create(byte[] body, String collection) {
        ImportRequest request =
                Body.bind(Json.parse(body), ImportDraft.class, validator).request();
        formats.check(request);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        statements.update(
                "insert into import_run (id, self, format, request, phase, created_by) values (?, ?, ?, ?, 'waiting', ?)",
                id,
                collection + "/" + id,
                request.format(),
                Json.write(request),
                caller.getPrincipal().getName());
        return view(id);
    }

    String view(UUID id) {
        return read(ImportRun.VIEW, id);
    }

    /** Refuses with a 404 where there is no such run. */
    void require(UUID id) {
        read("r.phase", id);
    }

    private String read(String expression, UUID id) {
        return statements
                .first("select " + expression + " from import_run r where r.id = ?", row -> row.getString(1), id)
                .orElseThrow(() -> MissingRecord.of("import run", id.toString()));
    }

    /** A run's phase, to tell why something is refused. */
    String phase(UUID id) {
        return read("r.phase", id);
    }

    /** Stops a run: what its worker has not committed yet never will be, for the run is not its own any more. */
    @Transactional
    String cancel(UUID id) {
        String summary = Summaries.cancelled("r");
        int stopped = statements.update(
                "update import_run r set phase = 'cancelled', finished_at = clock_timestamp(), token = token + 1, summary = "
                        + summary + " where id = ? and phase in " + Phase.UNFINISHED,
                id);
        if (stopped == 0) {
            throw ImportFault.finished(id, phase(id));
        }
        return view(id);
    }
}
