package org.entente.events.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chassis.http.FreshPlan;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.ListQuery;

/** What other features read of events: the only door to the tables of this one. */
@ApplicationScoped
public class EventReadings {

    /**
     * Who meets at an event with a third country, or in a larger round, has not met alone: such an event says nothing of
     * any two of its actors.
     */
    private static final String MET =
            """
            from event_participant m
            join event e on e.id = m.event_id
            join event_participant o on o.event_id = e.id and o.actor <> m.actor and not o.delegate
            where m.actor = ? and not m.delegate and %s and e.status = 'confirmed' and e.certainty = 'fact'
              and (?::text is null or o.actor = ?)
              and (select count(distinct x.actor) from event_participant x where x.event_id = e.id and not x.delegate) <= 6
              and not exists (
                select 1 from event_participant x
                where x.event_id = e.id and not x.delegate and x.actor_record is null
                  and x.actor not in (m.actor, o.actor))
            """;

    private static final String CONTACTS =
            """
            select distinct e.id, o.actor, e.type, e.tie_change, e.partnership_level, e.when_start_min, e.when_start_max
            """
                    + MET.formatted("not m.coded")
                    + "order by e.when_start_max, e.when_start_min, e.id";

    /** The scores of one year may be many, so that they are added up where they lie. */
    private static final String CODED =
            """
            select extract(year from day)::int, type, count(*), sum(score), sum(score * score), min(score), max(score)
            from (
              select distinct e.id, e.type, e.when_start_min as day, coalesce(e.coding_goldstein, 0) as score
            """
                    + MET.formatted("m.coded")
                    + """
                      and e.when_start_max <= ? and e.when_start_min > '-infinity'
                    ) coded
                    group by 1, 2 order by 1, 2
                    """;

    private final AgroalDataSource dataSource;

    EventReadings(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The members that the rendering of an event can have. */
    public static List<String> members() {
        return EventStore.KIND.members();
    }

    static ListQuery events() {
        return new ListQuery("event e", "e.view", "e.id", "uuid").plannedAnew();
    }

    /** Events in which both take part, whoever else does. */
    public static ListQuery eventsOfBoth(String a, String b, Coded coded) {
        String takesPart = "exists (select 1 from event_participant p where p.event_id = e.id and p.actor = ?"
                + " and not p.delegate)";
        return coded.limit(events().where(takesPart, a).where(takesPart, b));
    }

    /**
     * What an actor had to do with others: confirmed facts with at most six actors and no third country, by the last day
     * on which they may have begun, then the first, then the id. Machine-coded events are not among them.
     *
     * @param other the one other actor that counts, null for all
     */
    public List<Contact> contacts(String actor, String other) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = FreshPlan.of(connection.prepareStatement(CONTACTS))) {
            select.setString(1, actor);
            select.setString(2, other);
            select.setString(3, other);
            List<Contact> contacts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    contacts.add(new Contact(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            EventType.of(rows.getString(3)),
                            TieChange.of(rows.getString(4)),
                            rows.getString(5),
                            rows.getObject(6, LocalDate.class),
                            rows.getObject(7, LocalDate.class)));
                }
            }
            return contacts;
        } catch (SQLException e) {
            throw new IllegalStateException("The contacts could not be read.", e);
        }
    }

    /** Machine-coded events between two actors and no third country that had begun by a day, by year and type. */
    public List<CodedYear> coded(String actor, String other, LocalDate until) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = FreshPlan.of(connection.prepareStatement(CODED))) {
            select.setString(1, actor);
            select.setString(2, other);
            select.setString(3, other);
            select.setObject(4, until);
            List<CodedYear> years = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    years.add(new CodedYear(
                            rows.getInt(1),
                            EventType.of(rows.getString(2)),
                            new Scores(
                                    rows.getLong(3),
                                    rows.getBigDecimal(4),
                                    rows.getBigDecimal(5),
                                    rows.getBigDecimal(6),
                                    rows.getBigDecimal(7))));
                }
            }
            return years;
        } catch (SQLException e) {
            throw new IllegalStateException("The machine-coded events could not be counted.", e);
        }
    }

    /** Events as evidence, by id. */
    public Map<UUID, CitedEvent> cited(Collection<UUID> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id, view from event where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Map<UUID, CitedEvent> cited = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    cited.put(id, cited(id, rows.getString(2)));
                }
            }
            return cited;
        } catch (SQLException e) {
            throw new IllegalStateException("The evidence could not be read.", e);
        }
    }

    private static CitedEvent cited(UUID id, String view) {
        ObjectNode event = (ObjectNode) Json.tree(view);
        event.retain(List.of("type", "tieChange", "when", "title", "citations"));
        event.put("eventId", id.toString());
        return Json.MAPPER.convertValue(event, CitedEvent.class);
    }
}
