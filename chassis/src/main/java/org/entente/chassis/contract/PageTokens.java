package org.entente.chassis.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Every page has a token for the next one, which is null on the last; a record's component does not say so by itself. */
final class PageTokens {

    private static final String MEMBER = "nextPageToken";

    private PageTokens() {}

    /** Completes the token of each page among these schemas; null means that there are none. */
    static void complete(Map<String, Schema> schemas) {
        if (schemas != null) {
            schemas.values().forEach(PageTokens::complete);
        }
    }

    private static void complete(Schema schema) {
        Schema token =
                schema.getProperties() == null ? null : schema.getProperties().get(MEMBER);
        if (token == null || token.getType() == null) {
            return;
        }
        if (!token.getType().contains(SchemaType.NULL)) {
            token.addType(SchemaType.NULL);
        }
        if (token.getDescription() == null) {
            token.setDescription("For the next page; null on the last one.");
        }
    }
}
