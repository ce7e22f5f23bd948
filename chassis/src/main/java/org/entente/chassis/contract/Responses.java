package org.entente.chassis.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Answers that operations share. */
final class Responses {

    private static final String JSON = "application/json";

    private Responses() {}

    static APIResponse of(String description, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(Schemas.ref(schema))));
    }

    static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    /** What is declared once for all media types of an answer describes the JSON; the others are text. */
    static void tellTextFromJson(Operation operation) {
        if (operation.getResponses() == null) {
            return;
        }
        operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .filter(content -> content != null && content.hasMediaType(JSON))
                .forEach(Responses::tellTextFromJson);
    }

    private static void tellTextFromJson(Content content) {
        Schema json = content.getMediaType(JSON).getSchema();
        content.getMediaTypes().forEach((name, form) -> {
            boolean text = !name.endsWith("json") || name.endsWith("ndjson");
            if (text && (form.getSchema() == null || form.getSchema().equals(json))) {
                form.setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
            }
        });
    }

    static void addProblems(Operation operation, boolean writes, boolean needsToken, boolean oneRecord) {
        problems(writes, needsToken, oneRecord).forEach((status, description) -> {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            APIResponse declared = operation.getResponses().getAPIResponse(status);
            if (declared == null) {
                operation.getResponses().addAPIResponse(status, problem(description));
            } else if (declared.getRef() == null && declared.getContent() == null) {
                declared.setContent(problem(description).getContent());
            }
        });
    }

    private static Map<String, String> problems(boolean writes, boolean needsToken, boolean oneRecord) {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put("400", "The question or the body is not valid.");
        if (needsToken) {
            problems.put("401", "There is no valid token.");
            problems.put("403", "The token does not have the role that this needs.");
        }
        if (oneRecord) {
            problems.put("404", "There is no such record.");
        }
        problems.put("406", "It cannot be given in any media type that the client accepts.");
        if (writes) {
            problems.put("409", "It conflicts with another record, or the first request is still running.");
            problems.put("412", "The record has changed, or exists already.");
            problems.put("413", "The body or the record is too large.");
            problems.put("415", "The media type is not supported.");
            problems.put("422", "The Idempotency-Key was used with another body.");
            problems.put("428", "A precondition is required.");
        }
        problems.put("503", "The service is not available.");
        return problems;
    }

    static APIResponse problem(String description) {
        Schema schema = Schemas.ref(ContractFilter.PROBLEM);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }
}
