package org.entente.events.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Lists;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.http.Texts;

/**
 * Full text search by PostgreSQL, over tables with the column {@code search} that migration V9 makes: accents folded,
 * words reduced to their English stems.
 */
@ApplicationScoped
public class Search {

    /** What {@code q} is, for the contract. */
    public static final String Q =
            "Records whose title, summary or quotes have these words, in any form of English (`visits` finds `visited`)"
                    + " and with or without accents. All of them; `or` between two for either, `-` before one for none,"
                    + " quotation marks around several for these in a row. At most 500 characters. The page tells in"
                    + " `matches` where they are. `sort=relevance` puts the best first.";

    /** The best match first; there is such an order only together with {@code q}. */
    public static final SortKey RELEVANCE = new SortKey("relevance", "(-relevance)", "real");

    /** To rank a match costs reading it, so that no more than these are ranked. */
    static final int MOST_RANKED = 10_000;

    private static final int LONGEST = 500;
    private static final String QUERY = "websearch_to_tsquery('english', search_fold(?))";

    private final AgroalDataSource dataSource;
    private final Lists lists;
    private final Matches matches;

    Search(AgroalDataSource dataSource, Lists lists, Matches matches) {
        this.dataSource = dataSource;
        this.lists = lists;
        this.matches = matches;
    }

    /** The words of a question, null of null; a 400 for those by which nothing can be found. */
    public String parameter(String q) {
        if (q == null) {
            return null;
        }
        if (q.length() > LONGEST) {
            throw refuse("It has " + q.length() + " characters: at most " + LONGEST + " can be searched for.");
        }
        Texts.firstHidden(q).ifPresent(hidden -> {
            throw refuse("It has the invisible character U+%04X: leave it out.".formatted(hidden));
        });
        switch (indexed(q)) {
            case "" -> throw refuse("'" + q + "' has no word to search for: those as common as 'the' are not kept.");
            case "T" -> throw refuse("'" + q + "' tells only what is not to be found: add a word that is.");
            default -> {
                return q;
            }
        }
    }

    /**
     * A list of what has the words.
     *
     * @param query over one table, with all other conditions
     * @param q as {@link #parameter} returned it
     * @param sort as the client asks for it
     */
    public ListQuery in(ListQuery query, String q, String sort) {
        boolean ranked = sort != null && sort.matches("-?" + RELEVANCE.name() + "(,.*)?");
        if (q == null) {
            if (ranked) {
                throw InvalidRequest.parameter("sort", "There is no relevance without words to search for: add q.");
            }
            return query;
        }
        query.where("search @@ " + QUERY, q);
        return (ranked ? best(query, q) : query).telling(views -> Map.of("matches", matches.in(views, q)));
    }

    private ListQuery best(ListQuery query, String q) {
        return query.first(
                        MOST_RANKED,
                        "when_start_min desc, id desc",
                        "id, view, ts_rank_cd(search, " + QUERY + ", 1) as relevance",
                        q)
                .telling(views -> Map.of("complete", !lists.hasMoreThan(MOST_RANKED, query)))
                .onPagesAlone(
                        "sort", "Only the " + MOST_RANKED + " newest matches are ranked, which is not everything.");
    }

    /** The part of the query that an index serves: empty without a word, {@code T} if it cannot be served. */
    private String indexed(String q) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select querytree(" + QUERY + ")")) {
            select.setString(1, q);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1)).orElse("");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The words could not be read.", e);
        }
    }

    private static InvalidRequest refuse(String detail) {
        return InvalidRequest.parameter("q", detail);
    }
}
