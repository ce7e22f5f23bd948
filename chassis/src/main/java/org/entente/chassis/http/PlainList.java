package org.entente.chassis.http;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list without filters, of which whole records are asked for page by page. */
public abstract class PlainList implements PlainQuestion {

    private static final Set<String> PARAMETERS = Set.of("pageSize", "pageToken", "sort");

    /** Who asks for more is no client that waits for a page, and would keep others waiting. */
    private static final int MOST = 200;

    private final Lists lists;
    private final String path;
    private final List<SortKey> sorts;

    /** @param sorts as the resource offers them */
    protected PlainList(Lists lists, String path, List<SortKey> sorts) {
        this.lists = lists;
        this.path = path;
        this.sorts = sorts;
    }

    @Override
    public String path() {
        return path;
    }

    /** The list as the resource would ask for it, with nothing but these parameters. */
    protected abstract ListQuery query(ListParams params);

    @Override
    public PlainAnswer answer(Map<String, String> parameters, String query) {
        if (!PARAMETERS.containsAll(parameters.keySet())) {
            return null;
        }
        ListParams params = new ListParams();
        params.pageSize = parameters.get("pageSize");
        params.pageToken = parameters.get("pageToken");
        params.sort = parameters.get("sort");
        return PageSize.of(params.pageSize, Lists.DEFAULT_SIZE) > MOST
                ? null
                : lists.plain(query(params), params, sorts, next -> link(query, next));
    }

    /** As {@link Links#next} makes it: the other parameters in their order, then the token. */
    private String link(String query, String next) {
        StringBuilder link = new StringBuilder("<").append(path).append('?');
        if (query != null) {
            for (String parameter : query.split("&")) {
                if (!parameter.startsWith("pageToken=")) {
                    link.append(parameter).append('&');
                }
            }
        }
        return link.append("pageToken=").append(next).append(">; rel=\"next\"").toString();
    }
}
