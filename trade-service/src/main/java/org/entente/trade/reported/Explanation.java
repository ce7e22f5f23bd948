package org.entente.trade.reported;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.http.InvalidRequest;

/**
 * Where one number comes from.
 *
 * @param of the number's member
 * @param rule how it was computed, in words
 * @param flows what it was computed from
 */
@Schema(name = "TradeExplanation", description = "Where one number comes from.")
public record Explanation(String of, String rule, List<SourceFlow> flows) {

    /** An explanation is many times the length of its number: an answer explains so many rows at the most. */
    public static final int MOST_ROWS = 200;

    /** The explanation of a number, empty where there is none to explain. */
    public static Stream<Explanation> of(Object number, String name, String rule, Stream<SourceFlow> flows) {
        return number == null ? Stream.empty() : Stream.of(new Explanation(name, rule, flows.toList()));
    }

    /**
     * Refuses to explain more than can be read.
     *
     * @param how what would make the answer shorter
     */
    public static void bound(boolean explain, int rows, String how) {
        if (explain && rows > MOST_ROWS) {
            throw InvalidRequest.parameter(
                    "explain",
                    "This answer has " + rows + " rows, and at most " + MOST_ROWS + " are explained at a time: " + how
                            + ".");
        }
    }
}
