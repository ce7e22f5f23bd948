package org.entente.events.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.entente.chassis.change.Change;
import org.entente.chassis.change.ChangeLog;
import org.entente.chassis.change.FeedLimits;
import org.entente.chassis.change.Operation;
import org.entente.chassis.http.Conflict;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** A change that the feed could not carry is refused where it is written, so that the relay never meets one. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OversizeChangeTest {

    @Inject
    ChangeLog changes;

    @Inject
    AgroalDataSource database;

    @Test
    void refusesAChangeThatIsLargerThanTheFeedCarriesAndKeepsNothingOfIt() throws SQLException {
        String view = "\"" + "é".repeat(FeedLimits.LARGEST_VIEW / 2) + "\"";
        Conflict refusal = assertThrows(
                Conflict.class, () -> QuarkusTransaction.requiringNew().run(() -> {
                    changes.append(change("small", "{}"), "a-test");
                    changes.append(change("large", view), "a-test");
                }));
        assertEquals(413, refusal.status());
        assertEquals(
                "Rendered, the record would take 8323074 bytes in the change feed; at most 8323072 are allowed.",
                refusal.getMessage());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet kept = statement.executeQuery(
                        """
                        select (select count(*) from outbox where record_type = 'oversize')
                          + (select count(*) from change where record_type = 'oversize')
                        """)) {
            kept.next();
            assertEquals(0, kept.getLong(1));
        }
    }

    private static Change change(String id, String view) {
        return new Change("oversize", id, 1, Operation.CREATED, 1, view, List.of("name"));
    }
}
