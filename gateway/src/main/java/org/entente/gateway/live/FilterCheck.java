package org.entente.gateway.live;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.gateway.Service;

/**
 * Finds out which services a filter is about. The gateway knows no types of records: it asks the services, and a filter
 * that none of them takes is refused with their words.
 */
@ApplicationScoped
class FilterCheck {

    private final Feeds feeds;

    FilterCheck(Feeds feeds) {
        this.feeds = feeds;
    }

    /**
     * The feeds to stream: those of the services asked for, without those that do not know the filter. A service that
     * cannot be asked takes part, for it may know it; the stream tells that it is down.
     *
     * @return fails with {@link Refusal} if none is left
     */
    Future<Set<Feed>> narrow(Question question) {
        Map<Service, FeedFault.FilterRefused> refused = new EnumMap<>(Service.class);
        List<Future<Void>> answers = new ArrayList<>();
        if (!question.filter().isEmpty()) {
            for (Service service : question.services()) {
                answers.add(check(service, question.filter()).otherwise(failure -> {
                    if (failure instanceof FeedFault.FilterRefused no) {
                        refused.put(service, no);
                    }
                    return null;
                }));
            }
        }
        return Future.all(answers).map(all -> {
            Set<Feed> left = question.services().stream()
                    .filter(service -> !refused.containsKey(service))
                    .map(feeds::of)
                    .collect(Collectors.toSet());
            if (left.isEmpty()) {
                throw Refusal.filter(refused);
            }
            return left;
        });
    }

    /** A service that refuses the whole may know a part of it: {@code type=topic,activity} is about two services. */
    private Future<Void> check(Service service, Filter filter) {
        FeedClient client = feeds.of(service).pages();
        Map<Filter, Filter> parts = filter.parts();
        return client.check(filter)
                .recover(failure -> failure instanceof FeedFault.FilterRefused && parts.size() > 1
                        ? known(client, parts)
                                .map(Filter::of)
                                .compose(known -> known.equals(filter) || !known.coversKindsOf(filter)
                                        ? Future.failedFuture(failure)
                                        : client.check(known))
                        : Future.failedFuture(failure));
    }

    private static Future<List<Filter>> known(FeedClient client, Map<Filter, Filter> parts) {
        Map<Filter, Future<Boolean>> questions = parts.values().stream()
                .distinct()
                .collect(Collectors.toMap(question -> question, question -> client.check(question)
                        .map(true)
                        .recover(failure -> failure instanceof FeedFault.FilterRefused
                                ? Future.succeededFuture(false)
                                : Future.failedFuture(failure))));
        return Future.all(List.copyOf(questions.values())).map(all -> parts.keySet().stream()
                .filter(part -> questions.get(parts.get(part)).result())
                .toList());
    }
}
