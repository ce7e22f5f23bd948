package org.entente.events.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the database keeps what every read reads. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ViewStorageTest {

    private static final String MOVED =
            "select pg_column_toast_chunk_id(view) is not null, pg_column_toast_chunk_id(search) is not null"
                    + " from event where id = ?";

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest(name = "with {0} words in its summary: search apart {1}")
    @CsvSource({"10, false", "70, false", "260, true"})
    void keepsTheViewInItsRowAndMovesTheWordsFirst(int words, boolean apart) throws SQLException {
        ObjectNode event = Samples.event("visit", "2022-08-01", "USA:visitor", "KHM:host");
        event.put(
                "summary",
                IntStream.range(0, words).mapToObj(i -> "word" + i * 7919).collect(Collectors.joining(" ")));
        String id = Api.event(event);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(MOVED)) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                assertEquals(false, row.getBoolean(1), "the view is kept apart");
                assertEquals(apart, row.getBoolean(2), "the words are kept apart");
            }
        }
    }
}
