package org.entente.chassis.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Schemas of the change feed, the same in every service. */
final class FeedSchemas {

    private static final String CHANGE = "Change";

    private FeedSchemas() {}

    static void addTo(Components components) {
        components.addSchema(CHANGE, change());
        components.addSchema("ChangeBatch", list(Schemas.ref(CHANGE)).description("CloudEvents' JSON batch format."));
        components.addSchema("ChangePage", page());
        components.addSchema("SnapshotLine", line());
    }

    /** A page of a record's revisions. */
    static Schema history(RecordNames names) {
        Schema revision = object("revision", "operation", "at", "occurredAt", "changed", "position")
                .addProperty("revision", number("The revision that was made."))
                .addProperty("operation", operation("created", "updated", "deleted"))
                .addProperty("at", time("When it was recorded in the feed: what `asOf` goes by."))
                .addProperty("occurredAt", time("When it was written."))
                .addProperty("caller", Schemas.text("Who wrote it: the subject of the token."))
                .addProperty("changed", list(Schemas.text("A member.")).description("What differs from before."))
                .addProperty("after", Schemas.ref(names.view()))
                .addProperty("position", number("Its place in the feed."));
        return object("items", "nextPageToken", "complete")
                .description("Revisions of a record, the newest first.")
                .addProperty("items", list(revision))
                .addProperty(
                        "nextPageToken",
                        Schemas.text("For the next page; null on the last one.").addType(SchemaType.NULL))
                .addProperty(
                        "complete",
                        OASFactory.createSchema()
                                .addType(SchemaType.BOOLEAN)
                                .description("Whether all revisions since the first are kept."))
                .addProperty(
                        "reachesBackTo",
                        time("The instant of the oldest change that is kept, where older revisions are not."));
    }

    private static Schema change() {
        Schema data = object("operation", "revision", "changed")
                .addProperty("operation", operation("created", "updated", "deleted", "snapshot"))
                .addProperty("revision", number("The record's revision after the change."))
                .addProperty("after", after("The record after the change; absent when it was deleted."))
                .addProperty(
                        "changed",
                        list(Schemas.text("A member.")).description("What differs from the revision before."));
        Schema change = object(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "dataschema",
                        "sequence",
                        "feedepoch",
                        "recordedtime",
                        "txid",
                        "txseq",
                        "txcount",
                        "datacontenttype",
                        "data")
                .description("A change as a CloudEvent 1.0 in its JSON format, with what Kafka carries.");
        change.addProperty("specversion", Schemas.text("The version of CloudEvents."));
        change.addProperty("id", Schemas.text("The change's own id; the same wherever it is read."));
        change.addProperty("source", Schemas.text("The service, such as `/entente/events`."));
        change.addProperty("type", Schemas.text("Such as `org.entente.events.topic.updated`."));
        change.addProperty("subject", Schemas.text("The record, such as `topic/trade`."));
        change.addProperty("time", time("When it was written."));
        change.addProperty(
                "dataschema",
                Schemas.text("The address of the schema of `data`.").format("uri"));
        change.addProperty("sequence", Schemas.text("The position in the feed, 20 digits; without gap in an epoch."));
        change.addProperty(
                "revision",
                Schemas.text("The record's revision after the change, as in `data`, for who reads no data."));
        change.addProperty("feedepoch", Schemas.text("The epoch that the position belongs to."));
        change.addProperty("recordedtime", time("When it got its position; it never falls."));
        change.addProperty("txid", Schemas.text("What was committed together shares it."));
        change.addProperty("txseq", Schemas.text("The change's place in its transaction, from 1."));
        change.addProperty("txcount", Schemas.text("How many changes its transaction made."));
        change.addProperty("traceparent", Schemas.text("W3C trace context of the request that made it."));
        change.addProperty("datacontenttype", Schemas.text("`application/json`."));
        return change.addProperty("data", data);
    }

    private static Schema page() {
        return object("items", "next", "upToDate")
                .addProperty("items", list(Schemas.ref(CHANGE)))
                .addProperty("next", Schemas.text("The cursor to ask with next; also where `items` is empty."))
                .addProperty(
                        "upToDate",
                        OASFactory.createSchema()
                                .addType(SchemaType.BOOLEAN)
                                .description(
                                        "Whether the feed's end was reached; false when more can be had at once."));
    }

    private static Schema line() {
        return object("type", "subject", "revision", "after")
                .description("A record in a snapshot.")
                .addProperty("type", Schemas.text("The type of record, such as `topic`."))
                .addProperty("subject", Schemas.text("The record, such as `topic/trade`, as changes name it."))
                .addProperty("revision", number("Its revision."))
                .addProperty("after", after("The record as the API returns it."));
    }

    private static Schema object(String... required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).required(List.of(required));
    }

    private static Schema after(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .description(description);
    }

    private static Schema time(String description) {
        return Schemas.text(description).format("date-time");
    }

    private static Schema operation(String... words) {
        Schema operation = Schemas.text("What was done.");
        for (String word : words) {
            operation.addEnumeration(word);
        }
        return operation;
    }
}
