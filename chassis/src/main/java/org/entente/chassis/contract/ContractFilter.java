package org.entente.chassis.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes a service's OpenAPI document: problems, security, and the bodies of the operations on records. */
public class ContractFilter implements OASFilter {

    static final String SECURITY = "oidc";
    static final String PROBLEM = "Problem";

    /** What the problem library would describe: our problems have members of their own. */
    private static final List<String> FOREIGN = List.of("HttpProblem", "HttpValidationProblem", "Violation");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(null);
        document.setInfo(OASFactory.createInfo()
                .title("Entente")
                .version("1")
                .description(
                        "Foreign relations as data: diplomatic events, aid and trade, each figure with its source."));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        FOREIGN.forEach(document.getComponents()::removeSchema);
        Patterns.anchor(document.getComponents().getSchemas());
        PageTokens.complete(document.getComponents().getSchemas());
        document.getComponents().addSchema(PROBLEM, Schemas.problem());
        FeedSchemas.addTo(document.getComponents());
        document.getComponents()
                .addSecurityScheme(
                        SECURITY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An OIDC access token for the audience `entente`, with the role `editor` for"
                                                + " records, and `operator` for the epochs of the feed."));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> new ArrayList<>(
                            item.getOperations().entrySet())
                    .forEach(entry -> complete(document, path, entry)));
        }
    }

    private static void complete(OpenAPI document, String path, Map.Entry<PathItem.HttpMethod, Operation> entry) {
        Operation operation = entry.getValue();
        boolean writes = entry.getKey() != PathItem.HttpMethod.GET;
        String[] name = String.valueOf(operation.getOperationId()).split("_");
        if (name.length == 2) {
            RecordNames names = RecordNames.of(name[0]);
            Map<String, Schema> schemas = document.getComponents().getSchemas();
            if (schemas != null && schemas.containsKey(names.draft()) && RecordOperations.isOne(name[1])) {
                addViews(document, names);
                RecordOperations.complete(operation, name[1], names);
            } else {
                operation.setOperationId(name[1] + names.label());
            }
        }
        boolean needsToken = writes || operation.getSecurity() != null;
        Responses.tellTextFromJson(operation);
        Responses.addProblems(operation, writes, needsToken, path.contains("{"));
        operation.setSecurity(
                needsToken ? List.of(OASFactory.createSecurityRequirement().addScheme(SECURITY)) : null);
    }

    private static void addViews(OpenAPI document, RecordNames names) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (!schemas.containsKey(names.view())) {
            document.getComponents()
                    .addSchema(names.view(), Schemas.view(names, schemas.containsKey(names.computed())));
            document.getComponents().addSchema(names.page(), Schemas.page(names));
            document.getComponents().addSchema(names.history(), FeedSchemas.history(names));
        }
    }
}
