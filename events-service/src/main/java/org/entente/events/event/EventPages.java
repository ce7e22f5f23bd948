package org.entente.events.event;

import jakarta.inject.Singleton;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Lists;
import org.entente.chassis.http.PlainList;
import org.entente.events.actor.Actors;
import org.entente.events.search.Search;
import org.entente.events.topic.Topics;

/** Pages of all events. */
@Singleton
class EventPages extends PlainList {

    private final Actors actors;
    private final Topics topics;
    private final Search search;

    EventPages(Lists lists, Actors actors, Topics topics, Search search) {
        super(lists, EventResource.PATH, EventResource.SORTS);
        this.actors = actors;
        this.topics = topics;
        this.search = search;
    }

    @Override
    protected ListQuery query(ListParams params) {
        EventFilter all = new EventFilter();
        all.sort = params.sort;
        return all.query(actors, topics, search);
    }
}
