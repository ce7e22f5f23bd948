package org.entente.chassis.http;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Answers lists by keyset: page 10,000 costs what page 1 costs, and a row that is written while a client pages through
 * neither hides nor doubles another one.
 */
@ApplicationScoped
public class Lists {

    static final int DEFAULT_SIZE = 50;

    private final AgroalDataSource dataSource;
    private final HttpHeaders headers;

    /** @param headers of the request that is being answered */
    Lists(AgroalDataSource dataSource, HttpHeaders headers) {
        this.dataSource = dataSource;
        this.headers = headers;
    }

    /**
     * @param sorts the sort keys offered, the default one first
     * @param members the members that {@code fields} may select
     */
    public Response answer(
            ListQuery query, ListParams params, List<SortKey> sorts, Collection<String> members, UriInfo uri) {
        return answer(query, params, sorts, members, uri, List.of());
    }

    /**
     * @param sorts the sort keys offered, the default one first
     * @param members the members that {@code fields} may select
     * @param forms in which this list can be taken out beside those of all lists
     */
    public Response answer(
            ListQuery query,
            ListParams params,
            List<SortKey> sorts,
            Collection<String> members,
            UriInfo uri,
            List<ExportForm> forms) {
        Sort sort = Sort.parse(params.sort, sorts);
        Fields fields = Fields.parse(params.fields, members);
        List<ExportForm> offered = new ArrayList<>(List.of(Exports.values()));
        offered.addAll(forms);
        ExportForm export = Exports.asked(headers, offered);
        if (export != null) {
            requireAll(export, fields);
            Collection<String> columns = fields.isEverything() ? members : fields.names();
            ExportForm form = limited(query, export);
            ExportRows rows = new ViewRows(query.viewExpression(), form, columns, fields);
            return form.answer(export(query, params, sort, rows));
        }
        int size = PageSize.of(params.pageSize, DEFAULT_SIZE);
        String question = query.question() + sort;
        PageToken start = params.pageToken == null ? null : PageToken.decode(params.pageToken, question);
        try (Connection connection = dataSource.getConnection()) {
            List<Row> rows = rows(connection, query, sort, start, size + 1);
            boolean more = rows.size() > size;
            List<Row> page = more ? rows.subList(0, size) : rows;
            String next = more ? page.get(size - 1).token().encode(question) : null;
            Long total = Params.flag("count", params.count) ? total(connection, query) : null;
            Response.ResponseBuilder answer =
                    Json.ok(body(page, fields, next, total, query)).header("Vary", "Accept");
            if (next != null) {
                answer.header("Link", Links.next(uri.getRequestUriBuilder(), "pageToken", next));
            }
            return answer.build();
        } catch (SQLException e) {
            throw new IllegalStateException("The list could not be read.", e);
        }
    }

    /** A page of whole records, byte for byte as {@link #answer} has it; see {@link PlainPage}. */
    PlainAnswer plain(ListQuery query, ListParams params, List<SortKey> sorts, UnaryOperator<String> link) {
        Sort sort = Sort.parse(params.sort, sorts);
        int size = PageSize.of(params.pageSize, DEFAULT_SIZE);
        String question = query.question() + sort;
        PageToken start = params.pageToken == null ? null : PageToken.decode(params.pageToken, question);
        if (query.tells()) {
            return null;
        }
        String rows = sql(PlainPage.columns(query, sort), query, sort, start, size + 1);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PlainPage.sql(rows, size))) {
            bind(connection, select, query, start);
            try (ResultSet page = select.executeQuery()) {
                page.next();
                return PlainPage.of(page, question).answer(link);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The list could not be read.", e);
        }
    }

    /**
     * Answers a list that has tables of its own, whose cells the database makes.
     *
     * @param sheets beside the forms that every list has, or in the place of one
     */
    public Response answer(
            ListQuery query,
            ListParams params,
            List<SortKey> sorts,
            Collection<String> members,
            UriInfo uri,
            Sheet... sheets) {
        Sheet sheet = Sheet.asked(headers, sheets);
        if (sheet == null) {
            return answer(query, params, sorts, members, uri, List.of());
        }
        ExportRows rows = sheet.rows(Fields.parse(params.fields, members));
        Sort sort = Sort.parse(params.sort, sorts);
        return new CsvForm(sheet.mediaType()).answer(export(query, params, sort, rows));
    }

    private ExportForm limited(ListQuery query, ExportForm form) {
        if (form.only() == null) {
            return form;
        }
        try (Connection connection = dataSource.getConnection()) {
            long all = total(connection, query);
            return form.without(all - total(connection, query.where(form.only())));
        } catch (SQLException e) {
            throw new IllegalStateException("The list could not be counted.", e);
        }
    }

    private StreamingOutput export(ListQuery query, ListParams params, Sort sort, ExportRows rows) {
        query.refuseExport();
        if (params.pageSize != null || params.pageToken != null || params.count != null) {
            throw InvalidRequest.parameter(
                    params.pageToken != null ? "pageToken" : params.pageSize != null ? "pageSize" : "count",
                    "An export is everything that matches: it has no pages and no total.");
        }
        return new Export(dataSource, query, order(query, sort), rows);
    }

    /** Whether more rows match than so many; looks at no more than it has to. */
    public boolean hasMoreThan(int most, ListQuery query) {
        String sql = query.select("1") + " offset " + most + " limit 1";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            query.bind(connection, select);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The list could not be read.", e);
        }
    }

    /** The form that the client prefers to JSON for one record, null if it takes JSON. */
    public ExportForm asked(List<ExportForm> forms) {
        return Exports.asked(headers, forms);
    }

    /** One record as a document of a form. */
    public static String document(ExportForm form, Fields fields, String view) {
        requireAll(form, fields);
        try (StringWriter out = new StringWriter(view.length() * 2)) {
            form.head(out, fields.names());
            form.row(out, fields.names(), view);
            form.tail(out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireAll(ExportForm form, Fields fields) {
        if (!fields.isEverything() && !form.selectsFields()) {
            throw InvalidRequest.parameter("fields", form.mediaType() + " has all members: leave the parameter out.");
        }
    }

    private static String order(ListQuery query, Sort sort) {
        String direction = sort.descending() ? " desc" : "";
        return sort.key().expression() + direction + ", " + query.idExpression() + direction;
    }

    private static String body(List<Row> page, Fields fields, String next, Long total, ListQuery query) {
        StringBuilder json = new StringBuilder(page.size() * 512).append("{\"items\":[");
        for (int i = 0; i < page.size(); i++) {
            json.append(i == 0 ? "" : ",").append(fields.of(page.get(i).view()));
        }
        json.append("],\"nextPageToken\":").append(next == null ? "null" : "\"" + next + "\"");
        if (total != null) {
            json.append(",\"total\":").append(total);
        }
        query.told(page.stream().map(Row::view).toList())
                .forEach((name, value) ->
                        json.append(",\"").append(name).append("\":").append(Json.write(value)));
        return json.append('}').toString();
    }

    private static List<Row> rows(Connection connection, ListQuery query, Sort sort, PageToken start, int limit)
            throws SQLException {
        String columns = query.viewExpression() + ", (" + sort.key().expression() + ")::text, (" + query.idExpression()
                + ")::text";
        try (PreparedStatement select = connection.prepareStatement(sql(columns, query, sort, start, limit))) {
            bind(connection, select, query, start);
            List<Row> rows = new ArrayList<>();
            try (ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    rows.add(new Row(results.getString(1), new PageToken(results.getString(2), results.getString(3))));
                }
            }
            return rows;
        }
    }

    private static String sql(String columns, ListQuery query, Sort sort, PageToken start, int limit) {
        String key = sort.key().expression();
        String id = query.idExpression();
        String after = start == null
                ? ""
                : " and (" + key + ", " + id + ") " + (sort.descending() ? "<" : ">") + " (?::"
                        + sort.key().sqlType() + ", ?::" + query.idType() + ")";
        return "select " + columns + " from " + query.from() + " where " + query.whereClause() + after + " order by "
                + order(query, sort) + " limit " + limit;
    }

    private static void bind(Connection connection, PreparedStatement select, ListQuery query, PageToken start)
            throws SQLException {
        int index = query.bind(connection, select);
        if (start != null) {
            select.setString(index++, start.key());
            select.setString(index, start.id());
        }
    }

    private static long total(Connection connection, ListQuery query) throws SQLException {
        String sql = "select count(*) from " + query.from() + " where " + query.whereClause();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            query.bind(connection, select);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private record Row(String view, PageToken token) {}
}
