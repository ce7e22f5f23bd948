package org.entente.chassis.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the next page starts, bound to the question it belongs to.
 *
 * @param key the last item's sort key as text
 * @param id the last item's id, the tie-breaker
 */
public record PageToken(String key, String id) {

    /** @param question everything that the answer depends on beside the place: filters, sort and path */
    public String encode(String question) {
        String text = Json.write(new String[] {key, id, Integer.toHexString(question.hashCode())});
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a token.
     *
     * @throws InvalidRequest if it was not given to this question
     */
    public static PageToken decode(String token, String question) {
        try {
            JsonNode parts = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(token));
            if (parts.size() == 3 && parts.get(0).isTextual() && parts.get(1).isTextual()) {
                if (!parts.get(2).asText().equals(Integer.toHexString(question.hashCode()))) {
                    throw InvalidRequest.pageToken(
                            "The pageToken belongs to a list with other filters or another order.");
                }
                return new PageToken(parts.get(0).asText(), parts.get(1).asText());
            }
        } catch (IllegalArgumentException | java.io.IOException e) {
            throw InvalidRequest.pageToken("The pageToken was not given by this list.");
        }
        throw InvalidRequest.pageToken("The pageToken was not given by this list.");
    }
}
