package org.entente.chassis.http;

import java.util.List;
import java.util.Map;

/** What a page of a list tells beside its items. */
@FunctionalInterface
public interface PageMembers {

    /**
     * @param views the page's records, in full whatever members were asked for
     * @return members of the page by name
     */
    Map<String, ?> of(List<String> views);
}
