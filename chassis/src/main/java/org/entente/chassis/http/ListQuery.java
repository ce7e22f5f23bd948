package org.entente.chassis.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list's question in SQL: conditions are added by filters, paging and order by {@link Lists}. */
public final class ListQuery {

    private final String from;
    private final String viewExpression;
    private final String idExpression;
    private final String idType;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private final List<PageMembers> told = new ArrayList<>();
    private InvalidRequest pagesAlone;
    private boolean plannedAnew;

    /**
     * @param from the FROM clause, such as {@code event e}
     * @param viewExpression what is returned of each row: JSON text
     * @param idExpression the tie-breaker: unique and not null
     * @param idType the tie-breaker's SQL type
     */
    public ListQuery(String from, String viewExpression, String idExpression, String idType) {
        this.from = from;
        this.viewExpression = viewExpression;
        this.idExpression = idExpression;
        this.idType = idType;
    }

    /** Adds a condition, with a question mark for each argument. */
    public ListQuery where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** Adds a condition if there is a value to compare with. */
    public ListQuery whereGiven(String condition, Object value) {
        return value == null ? this : where(condition, value);
    }

    /**
     * This list's first rows in an order as a list of their own, for what is too costly to be worked out for all.
     *
     * @param columns of the new list, with question marks for the arguments; those that its view and id need are among them
     */
    public ListQuery first(int most, String order, String columns, Object... values) {
        String alias = from.substring(from.lastIndexOf(' ') + 1);
        ListQuery first = new ListQuery(
                "(%s order by %s limit %d) %s".formatted(select(columns), order, most, alias),
                viewExpression,
                idExpression,
                idType);
        first.plannedAnew = plannedAnew;
        first.arguments.addAll(List.of(values));
        first.arguments.addAll(arguments);
        return first;
    }

    /** Has the list planned for its arguments each time it is asked, see {@link FreshPlan}. */
    public ListQuery plannedAnew() {
        plannedAnew = true;
        return this;
    }

    /** Adds members to each page. */
    public ListQuery telling(PageMembers members) {
        told.add(members);
        return this;
    }

    /** Refuses exports, which are everything that matches, where this list is not; names the parameter that makes it so. */
    public ListQuery onPagesAlone(String parameter, String why) {
        pagesAlone = InvalidRequest.parameter(parameter, why);
        return this;
    }

    /** What of the matching rows the columns are, as SQL with the arguments that {@link #bind} sets. */
    public String select(String columns) {
        return "select " + columns + " " + rows();
    }

    private String rows() {
        return "from " + from + " where " + whereClause();
    }

    void refuseExport() {
        if (pagesAlone != null) {
            throw pagesAlone;
        }
    }

    /** Whether a page has members beside its items. */
    boolean tells() {
        return !told.isEmpty();
    }

    /** The members that a page has beside its items. */
    Map<String, Object> told(List<String> views) {
        Map<String, Object> members = new LinkedHashMap<>();
        told.forEach(some -> members.putAll(some.of(views)));
        return members;
    }

    String from() {
        return from;
    }

    String viewExpression() {
        return viewExpression;
    }

    String idExpression() {
        return idExpression;
    }

    String idType() {
        return idType;
    }

    /** Sets the arguments of the list and returns the next free index. */
    public int bind(Connection connection, PreparedStatement statement) throws SQLException {
        // Without conditions there is one plan.
        if (plannedAnew && !arguments.isEmpty()) {
            FreshPlan.of(statement);
        }
        int index = 1;
        for (Object argument : arguments) {
            if (argument instanceof String[] texts) {
                statement.setArray(index++, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(index++, argument);
            }
        }
        return index;
    }

    String whereClause() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /**
     * The rows that match, as FROM and WHERE clauses with the arguments written in, for statements that take none; the
     * database itself quotes them.
     */
    String literally(Connection connection) throws SQLException {
        if (arguments.isEmpty()) {
            return rows();
        }
        String literals = IntStream.range(0, arguments.size())
                .mapToObj(i -> "format('%L::%s', a" + i + ", pg_typeof(a" + i + "))")
                .collect(Collectors.joining(", "));
        String values =
                IntStream.range(0, arguments.size()).mapToObj(i -> "? as a" + i).collect(Collectors.joining(", "));
        try (PreparedStatement select =
                connection.prepareStatement("select " + literals + " from (select " + values + ") v")) {
            bind(connection, select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return written(row);
            }
        }
    }

    private String written(ResultSet literals) throws SQLException {
        StringBuilder written = new StringBuilder();
        int argument = 0;
        for (char character : rows().toCharArray()) {
            if (character == '?') {
                written.append(literals.getString(++argument));
            } else {
                written.append(character);
            }
        }
        return written.toString();
    }

    /** What a page token is bound to. */
    String question() {
        return from + whereClause() + Json.write(arguments);
    }
}
