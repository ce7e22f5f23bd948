package org.entente.local.seed;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One record to load.
 *
 * @param path where it is written, such as {@code /v1/topics/asean}
 * @param draft what is written there, with whole citations
 */
record SeedRecord(String path, JsonNode draft) {}
