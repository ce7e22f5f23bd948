package org.entente.local.partner;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The feeds that partners can have, each by the service that publishes it. */
enum FeedOf {
    EVENTS,
    AID,
    TRADE;

    /** The service's name, as in topics. */
    String service() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a partner reads. The control topic is the relay's own, and no partner's. */
    List<String> topics() {
        return List.of("entente." + service() + ".changes.v1", "entente." + service() + ".state.v1");
    }

    /**
     * Reads {@code events,trade}.
     *
     * @throws PartnerRefused when one of them is no service, or none is named
     */
    static Set<FeedOf> parse(String given) {
        Set<FeedOf> feeds = EnumSet.noneOf(FeedOf.class);
        for (String word : given.split(",", -1)) {
            feeds.add(Arrays.stream(values())
                    .filter(feed -> feed.service().equals(word.trim()))
                    .findFirst()
                    .orElseThrow(() -> PartnerRefused.unknownService(word.trim())));
        }
        return feeds;
    }

    static String text(Set<FeedOf> feeds) {
        return feeds.stream().sorted().map(FeedOf::service).collect(Collectors.joining(","));
    }
}
