package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import org.entente.gateway.Service;

/**
 * A list of a service as a part of an answer: its first page, and where the service itself gives it in full.
 *
 * @param name the member of the answer
 * @param service whose it is
 * @param path the list's path
 * @param filter its parameter by which it is asked
 */
public record Listing(String name, Service service, String path, String filter) {

    /** The first page of what fits the value; the part links to the whole list. */
    public Part firstPage(Asking asking, String value, int pageSize) {
        Call list = Call.to(service, path).with(filter, value);
        Future<ObjectNode> page = asking.ask(list.with("pageSize", pageSize));
        return Part.of(service, page).about("href", list.uri());
    }
}
