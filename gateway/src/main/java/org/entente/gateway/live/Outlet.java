package org.entente.gateway.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;

/**
 * What one stream sends next, as text of an event stream, with the client's positions beside it. It takes no more than a
 * buffer's fill at a time; whoever fills it looks before each change whether it is full. Lives on the stream's thread.
 */
final class Outlet {

    /** Changes to look at in one go, lest a filter that fits nothing keeps the thread from the other streams. */
    private static final int MOST_LOOKS = 1000;

    private static final byte[] CHANGE = "\nevent: change\ndata: ".getBytes(StandardCharsets.US_ASCII);

    private final Positions positions;
    private final Filter filter;
    private final GatewayConfig.Live config;
    private Buffer buffer = Buffer.buffer();
    private int looks;
    private int passedOver;
    private boolean moved;
    private long lastId = System.nanoTime();

    Outlet(Positions positions, Filter filter, GatewayConfig.Live config) {
        this.positions = positions;
        this.filter = filter;
        this.config = config;
    }

    boolean full() {
        return buffer.length() >= config.buffer().asLongValue() || looks >= MOST_LOOKS;
    }

    boolean isEmpty() {
        return buffer.length() == 0;
    }

    /** Everything up to the cursor has been looked at. */
    void move(Service service, Cursor cursor) {
        positions.move(service, cursor);
        moved = true;
    }

    /** Sends the change if the client wants it. */
    void offer(Service service, Change change) {
        move(service, change.at());
        looks++;
        if (!filter.matches(change)) {
            passedOver++;
            return;
        }
        id();
        buffer.appendBytes(CHANGE).appendBytes(change.json()).appendString("\n\n");
    }

    /** Sends an event of the gateway's own. */
    void tell(String event, JsonObject data) {
        if (positions.toString().isEmpty()) {
            // An id without text would take from the client the one that it has.
            buffer.appendString("event: ");
        } else {
            id();
            buffer.appendString("\nevent: ");
        }
        buffer.appendString(event)
                .appendString("\ndata: ")
                .appendString(data.encode())
                .appendString("\n\n");
    }

    /** Tells the client where it is if that is long out of date, because its filter fits little. */
    void tellPosition() {
        boolean late = System.nanoTime() - lastId >= config.positionInterval().toNanos();
        if (moved && (late || passedOver >= config.positionEvery())) {
            tell("position", positionData());
        }
    }

    JsonObject positionData() {
        return new JsonObject().put("position", positions.toString());
    }

    private void id() {
        buffer.appendString("id: ").appendString(positions.toString());
        passedOver = 0;
        moved = false;
        lastId = System.nanoTime();
    }

    /** What there is to send; the outlet is empty then. */
    Buffer take() {
        Buffer taken = buffer;
        buffer = Buffer.buffer();
        looks = 0;
        return taken;
    }
}
