package org.entente.chassis.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.record.Records;

/** The seven operations on a type of record: their names, bodies and answers. */
final class RecordOperations {

    private static final Map<String, String> SUMMARIES = Map.of(
            "list", "List %s records",
            "get", "Read one %s record, as it is or as it was",
            "history", "List the revisions of a %s record",
            "create", "Create a %s record under an id of the platform's",
            "replace", "Create a %s record at an id of one's own, or replace it",
            "patch", "Change members of a %s record",
            "delete", "Delete a %s record");

    /** Media types of records that a resource may declare beside those of all. */
    private static final List<String> FORMS =
            List.of("application/xml", "text/calendar", "application/vnd.sdmx.data+csv;version=2.0.0");

    private RecordOperations() {}

    static boolean isOne(String method) {
        return SUMMARIES.containsKey(method);
    }

    private static String id(String method, RecordNames names) {
        return switch (method) {
            case "list" -> "list" + names.plural();
            case "history" -> "get" + names.label() + "History";
            default -> method + names.label();
        };
    }

    static void complete(Operation operation, String method, RecordNames names) {
        operation.setOperationId(id(method, names));
        operation.setSummary(SUMMARIES.get(method).formatted(names.words()));
        List<String> forms = declaredForms(operation);
        Schema beside = declared(operation);
        APIResponses responses = OASFactory.createAPIResponses();
        APIResponse view = Responses.of("The record as it is now.", names.view())
                .addHeader("ETag", Responses.header("The revision and its representation."));
        switch (method) {
            case "list" ->
                responses.addAPIResponse(
                        "200",
                        Responses.of("A page of records; as NDJSON or CSV everything that matches.", names.page())
                                .addHeader("Link", Responses.header("The next page, `rel=\"next\"`.")));
            case "get" ->
                responses
                        .addAPIResponse(
                                "200",
                                view.addHeader(
                                        Cursor.HEADER,
                                        Responses.header("With `asOf`: the place in the feed up to which it was so.")))
                        .addAPIResponse("410", Responses.problem("What it was then is no longer kept."))
                        .addAPIResponse(
                                "304",
                                OASFactory.createAPIResponse()
                                        .description("It is still the revision in If-None-Match."));
            case "history" ->
                responses.addAPIResponse(
                        "200",
                        Responses.of("A page of its revisions, the newest first.", names.history())
                                .addHeader("Link", Responses.header("The next page, `rel=\"next\"`.")));
            case "create" -> responses.addAPIResponse("201", created(names));
            case "replace" -> responses.addAPIResponse("200", view).addAPIResponse("201", created(names));
            case "patch" -> responses.addAPIResponse("200", view);
            default ->
                responses.addAPIResponse("204", OASFactory.createAPIResponse().description("It is deleted."));
        }
        if (method.equals("list")) {
            List.of("application/x-ndjson", "text/csv").forEach(export -> addText(responses, export));
            if (beside != null) {
                responses
                        .getAPIResponse("200")
                        .getContent()
                        .getMediaType("application/json")
                        .setSchema(OASFactory.createSchema()
                                .addAllOf(Schemas.ref(names.page()))
                                .addAllOf(beside));
            }
        }
        forms.forEach(form -> addText(responses, form));
        addRedirect(operation, responses);
        operation.setResponses(responses);
        if (method.equals("patch")) {
            // Any part of a draft, and null for what is to go: RFC 7396 has no schema of its own.
            body(operation, Records.MERGE_PATCH, OASFactory.createSchema().addType(SchemaType.OBJECT));
        } else if (operation.getRequestBody() != null) {
            body(operation, "application/json", Schemas.ref(names.draft()));
        }
    }

    /** Media types that the resource itself declares for its answer, beside those of all records. */
    private static List<String> declaredForms(Operation operation) {
        APIResponse ok = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null) {
            return List.of();
        }
        return ok.getContent().getMediaTypes().keySet().stream()
                .filter(FORMS::contains)
                .toList();
    }

    /** What the resource itself declares that its pages have beside the records, null where it declares nothing. */
    private static Schema declared(Operation operation) {
        APIResponse ok = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null || ok.getContent().getMediaType("application/json") == null) {
            return null;
        }
        Schema schema = ok.getContent().getMediaType("application/json").getSchema();
        // What nobody declared comes as a schema without any content.
        return schema == null || schema.getRef() == null ? null : schema;
    }

    private static void addRedirect(Operation operation, APIResponses responses) {
        APIResponse redirect = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("308");
        if (redirect != null) {
            responses.addAPIResponse("308", redirect);
        }
    }

    private static void addText(APIResponses responses, String mediaType) {
        responses
                .getAPIResponse("200")
                .getContent()
                .addMediaType(
                        mediaType,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }

    private static APIResponse created(RecordNames names) {
        return Responses.of("The record was created.", names.view())
                .addHeader("ETag", Responses.header("The revision and its representation."))
                .addHeader("Location", Responses.header("The path of the record."));
    }

    private static void body(Operation operation, String mediaType, Schema schema) {
        operation.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(mediaType, OASFactory.createMediaType().schema(schema))));
    }
}
