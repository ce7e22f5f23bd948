package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.entente.gateway.Service;

/** Makes the AsyncAPI document of what the services publish. */
final class AsyncContract {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode document;
    private final ObjectNode messages;
    private final AsyncSchemas schemas;
    private final AsyncChannels channels;

    /** @param base the document with what does not depend on the services */
    AsyncContract(ObjectNode base) {
        this.document = base.deepCopy();
        this.messages = document.withObject("/components/messages");
        this.schemas = new AsyncSchemas(document.withObject("/components/schemas"));
        this.channels = new AsyncChannels(document);
    }

    /** @throws MergeRefused if the services contradict each other */
    ObjectNode of(List<FeedCatalogue> catalogues) {
        List<String> events = new ArrayList<>();
        for (FeedCatalogue catalogue : catalogues) {
            events.add(add(catalogue));
        }
        over(messages.putObject("live.change"), "change", "A change of any service");
        ArrayNode any = messages.withObject("/live.change").putObject("payload").putArray("anyOf");
        events.forEach(event -> any.add(AsyncSchemas.reference(event)));
        schemas.refuseConflicts();
        return document;
    }

    /** Returns the name of the schema of the service's events in their JSON format. */
    private String add(FeedCatalogue catalogue) {
        Service service = catalogue.service();
        String label = service.label();
        AsyncMessages kafka = new AsyncMessages(label, messages);
        ArrayNode data = JSON.createArrayNode();
        for (FeedCatalogue.Kind kind : catalogue.kinds()) {
            String schema = schemas.add(label, kind.schema());
            kafka.add(kind, schema);
            data.add(AsyncSchemas.reference(schema));
        }
        String event = event(label, data);
        page(label, event);
        String name = Character.toUpperCase(label.charAt(0)) + label.substring(1);
        channels.topic(
                label + ".changes",
                catalogue.tree().at("/topics/changes"),
                kafka.changes(),
                "receive" + name + "Changes",
                "What was changed in " + label,
                "Every change in the order of each record, for as long as the topic keeps it.");
        channels.topic(
                label + ".state",
                catalogue.tree().at("/topics/state"),
                kafka.states(),
                "receive" + name + "State",
                "What there is in " + label,
                "The last change of each record for ever, and a tombstone for what was deleted: read it from the start to"
                        + " begin with, and go on.");
        channels.http(
                label + ".http",
                "/v1/" + label + "/changes",
                label + ".page",
                "poll" + name + "Changes",
                "What was changed in " + label + ", over HTTP",
                "The same feed in its order, page by page, with long polls. An expired cursor is answered with 410 and the"
                        + " address of a snapshot.");
        return event;
    }

    private String event(String label, ArrayNode data) {
        String name = label + ".Event";
        ObjectNode event = document.withObject("/components/schemas").putObject(name);
        ArrayNode parts = event.putArray("allOf").add(AsyncSchemas.reference("CloudEvent"));
        ObjectNode own = parts.addObject().put("type", "object").putObject("properties");
        own.putObject("source").put("const", "/entente/" + label);
        own.putObject("data").set("anyOf", data);
        return name;
    }

    private void page(String label, String event) {
        ObjectNode page = messages.putObject(label + ".page");
        page.put("name", "page").put("title", "Changes of " + label + ", as far as they go");
        ObjectNode payload = page.putObject("payload").put("type", "object");
        payload.putArray("required").add("items").add("next").add("upToDate");
        ObjectNode members = payload.putObject("properties");
        members.putObject("items").put("type", "array").set("items", AsyncSchemas.reference(event));
        members.putObject("next")
                .put("type", "string")
                .put("description", "The cursor to ask with next; also where there are no items.");
        members.putObject("upToDate")
                .put("type", "boolean")
                .put("description", "Whether the feed's end was reached; more can be had at once where not.");
    }

    private static void over(ObjectNode message, String name, String title) {
        message.put("name", name).put("title", title);
        message.putObject("correlationId").put("$ref", "#/components/correlationIds/traceOverHttp");
    }
}
