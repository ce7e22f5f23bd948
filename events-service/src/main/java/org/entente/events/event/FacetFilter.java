package org.entente.events.event;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;

/** What is counted, and by what: all filters of the list, and none of what belongs to pages. */
public class FacetFilter extends EventFilter {

    @QueryParam("by")
    @Parameter(description = "`type`, `actor`, `topic`, `year`, or several of them with commas; all without it.")
    public String by;

    Set<Facet> facets() {
        refuse("pageSize", pageSize);
        refuse("pageToken", pageToken);
        refuse("sort", sort);
        refuse("fields", fields);
        refuse("count", count);
        EnumSet<Facet> facets = EnumSet.noneOf(Facet.class);
        if (by == null) {
            return EnumSet.allOf(Facet.class);
        }
        Stream.of(by.split(",", -1))
                .map(word -> Params.word("by", word, Facet.class))
                .forEach(facets::add);
        return facets;
    }

    private static void refuse(String name, String value) {
        if (value != null) {
            throw InvalidRequest.parameter(name, "Counts have no pages, no order and no members to choose from.");
        }
    }
}
