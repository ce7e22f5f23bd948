package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The contract that this gateway was built with, read once for all who look into it. */
@Singleton
public class MergedContract {

    private final JsonNode tree;

    public MergedContract() throws IOException {
        try (InputStream in = MergedContract.class.getResourceAsStream("/contract/openapi.json")) {
            tree = new JsonMapper().readTree(in);
        }
    }

    JsonNode tree() {
        return tree;
    }

    /** Its paths, with their parameters in braces. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        tree.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }
}
