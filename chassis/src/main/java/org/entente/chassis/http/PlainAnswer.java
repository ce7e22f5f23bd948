package org.entente.chassis.http;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The answer to a {@link PlainQuestion}.
 *
 * @param json in UTF-8; its pieces, in their order
 * @param link the header {@code Link}, null without one
 */
public record PlainAnswer(List<ByteBuffer> json, String link) {

    /** One without a next page. */
    public PlainAnswer(byte[] json) {
        this(List.of(ByteBuffer.wrap(json)), null);
    }
}
