package org.entente.events.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.chassis.http.FreshPlan;
import org.entente.chassis.http.Json;

/** Finds the words of a question in the texts of records, so that a page can show them without markup in the texts. */
@ApplicationScoped
class Matches {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{1,100}");

    /** The words that share a stem with one of the question; one that must not occur does not. */
    private static final String SHARED =
            """
            select word from unnest(?) word
            where ts_lexize('english_stem', search_fold(word))
              && (select tsvector_to_array(to_tsvector('english', search_fold(?))))
            """;

    private final AgroalDataSource dataSource;

    Matches(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Where the words stand in the records, one entry for each, in their order.
     *
     * @param views the records as JSON
     */
    List<FoundRecord> in(List<String> views, String q) {
        List<JsonNode> records = views.stream().map(Json::tree).toList();
        Set<String> words = new HashSet<>();
        records.forEach(record -> texts(record)
                .values()
                .forEach(text ->
                        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add)));
        Set<String> shared = shared(words, q);
        return records.stream()
                .map(record -> new FoundRecord(record.path("id").asText(), spans(texts(record), shared)))
                .toList();
    }

    /** What is searched of a record, by JSON pointer. */
    private static Map<String, String> texts(JsonNode record) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/title", record.path("title").asText());
        texts.put("/summary", record.path("summary").asText());
        JsonNode citations = record.path("citations");
        for (int i = 0; i < citations.size(); i++) {
            texts.put(
                    "/citations/" + i + "/quote", citations.get(i).path("quote").asText());
        }
        return texts;
    }

    private static List<Span> spans(Map<String, String> texts, Set<String> shared) {
        List<Span> spans = new ArrayList<>();
        texts.forEach((pointer, text) -> {
            for (Matcher word = WORD.matcher(text); word.find(); ) {
                if (shared.contains(word.group())) {
                    spans.add(new Span(pointer, word.start(), word.end()));
                }
            }
        });
        return spans;
    }

    private Set<String> shared(Set<String> words, String q) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = FreshPlan.of(connection.prepareStatement(SHARED))) {
            select.setArray(1, connection.createArrayOf("text", words.toArray()));
            select.setString(2, q);
            Set<String> shared = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    shared.add(rows.getString(1));
                }
            }
            return shared;
        } catch (SQLException e) {
            throw new IllegalStateException("The words could not be found in the records.", e);
        }
    }
}
