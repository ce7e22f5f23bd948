package org.entente.gateway.live;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.gateway.Service;

/**
 * How far a client is in each feed. As text, which is an event's id, it is the services' cursors in the order of their
 * names: {@code aid.1-5,events.1-123,trade.1-9}. A service whose cursor is not known is left out. Lives on one thread.
 */
final class Positions {

    private static final List<Service> BY_LABEL = Arrays.stream(Service.values())
            .sorted(Comparator.comparing(Service::label))
            .toList();

    private final Map<Service, Cursor> cursors = new EnumMap<>(Service.class);

    /**
     * Reads the text of an id; the order of the parts does not matter.
     *
     * @throws IllegalArgumentException with a sentence for the client, if it is none
     */
    static Positions parse(String text) {
        Positions positions = new Positions();
        for (String part : text.split(",", -1)) {
            int dot = part.indexOf('.');
            Service service = Service.of(dot < 0 ? part : part.substring(0, dot))
                    .orElseThrow(() -> malformed(part, "does not begin with the name of a service"));
            Cursor cursor = Cursor.parse(part.substring(dot + 1))
                    .orElseThrow(() -> malformed(part, "does not end with a cursor such as 1-4711"));
            if (positions.cursors.put(service, cursor) != null) {
                throw malformed(part, "names " + service.label() + " a second time");
            }
        }
        return positions;
    }

    private static IllegalArgumentException malformed(String part, String fault) {
        return new IllegalArgumentException("'" + part + "' " + fault
                + "; an id of this stream, such as aid.1-5,events.1-123,trade.1-9, is taken as it was sent.");
    }

    /** The cursor of a service, if it is known. */
    Optional<Cursor> of(Service service) {
        return Optional.ofNullable(cursors.get(service));
    }

    void move(Service service, Cursor cursor) {
        cursors.put(service, cursor);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Service service : BY_LABEL) {
            Cursor cursor = cursors.get(service);
            if (cursor != null) {
                text.append(text.isEmpty() ? "" : ",")
                        .append(service.label())
                        .append('.')
                        .append(cursor);
            }
        }
        return text.toString();
    }
}
