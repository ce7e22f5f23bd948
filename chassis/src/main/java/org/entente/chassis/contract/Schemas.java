package org.entente.chassis.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Schemas that follow from a record's draft, and the one of problems. */
final class Schemas {

    private Schemas() {}

    static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    /** A record as it is read: what was written, and what the platform gives and computes. */
    static Schema view(RecordNames names, boolean hasComputed) {
        Schema given = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("id", "revision", "createdAt", "updatedAt"))
                .addProperty("id", text("The record's id.").readOnly(true))
                .addProperty(
                        "revision",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int64")
                                .readOnly(true)
                                .description("Counts up by one with each change."))
                .addProperty(
                        "createdAt",
                        text("When it was created.").format("date-time").readOnly(true))
                .addProperty(
                        "updatedAt",
                        text("When it was changed last.").format("date-time").readOnly(true));
        Schema view = OASFactory.createSchema().addAllOf(given).addAllOf(ref(names.draft()));
        return hasComputed ? view.addAllOf(ref(names.computed())) : view;
    }

    static Schema page(RecordNames names) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("items", "nextPageToken"))
                .addProperty(
                        "items",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(ref(names.view())))
                .addProperty(
                        "nextPageToken",
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .addType(SchemaType.NULL)
                                .description("For the next page; null on the last one."))
                .addProperty(
                        "total",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int64")
                                .description("All that matches, with `count=true` alone."));
    }

    static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("detail"))
                .addProperty("pointer", text("Where in the body: a JSON pointer (RFC 6901)."))
                .addProperty("parameter", text("The query parameter or header."))
                .addProperty("detail", text("What was wrong, and what would be right."));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A problem detail (RFC 9457).")
                .required(List.of("status", "title"))
                .addProperty(
                        "type",
                        text("What kind of problem, as a URI reference.").format("uri-reference"))
                .addProperty("title", text("The kind in words."))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("The HTTP status."))
                .addProperty("detail", text("What was wrong with this request."))
                .addProperty("instance", text("The path of this request.").format("uri-reference"))
                .addProperty("requestId", text("The id of this request, as in `X-Request-Id`."))
                .addProperty("service", text("The service that is at fault, where the gateway answers in its place."))
                .addProperty("reason", text("Why a cursor is no longer good, in a word."))
                .addProperty(
                        "snapshot",
                        text("The path of the snapshot to start over with.").format("uri-reference"))
                .addProperty(
                        "reachesBackTo", text("How far back history is kept.").format("date-time"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Each place that is wrong.")
                                .items(error));
    }

    static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
