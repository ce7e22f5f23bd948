package org.entente.chassis.http;

import java.util.Map;

/**
 * A question that is asked so often, in a form so plain, that it is answered without the way through JAX-RS. The resource of
 * the same path answers it too, to the letter alike, and whatever is not plain.
 */
public interface PlainQuestion {

    /** The path, without parameters in it. */
    String path();

    /**
     * Answers as JSON, on a worker and outside of a request's scope.
     *
     * @param parameters with one value each, in which nothing is encoded
     * @param query as the client wrote it
     * @return null where the resource is to answer; so it is after any exception too, for it tells the client why
     */
    PlainAnswer answer(Map<String, String> parameters, String query);
}
