package org.entente.local.partner;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a partner may do: read some feeds in consumer groups of its own, so fast. All else is refused, because no rule
 * allows it.
 *
 * @param feeds at least one
 * @param bytesPerSecond what a broker sends to all of the partner's consumers together, 16384 to 1073741824
 */
record Access(Set<FeedOf> feeds, long bytesPerSecond) {
    /** Slower, and a single change, which may have 8 MiB, takes more than eight minutes. */
    private static final long LEAST = 16L << 10;

    private static final long MOST = 1L << 30;

    /** The whole state of a service in seconds, and the 30 days of its changes in minutes. */
    static final long USUAL_RATE = 4L << 20;

    /** Of one of the broker's threads, so that no partner can keep it busy with requests that return little. */
    static final int REQUEST_PERCENTAGE = 50;

    private static final String ANY_HOST = "*";

    Access {
        feeds = Set.copyOf(feeds);
    }

    /** Every feed at the usual rate. */
    static Access usual() {
        return new Access(EnumSet.allOf(FeedOf.class), USUAL_RATE);
    }

    /** @throws PartnerRefused when it is no rate */
    Access withRate(String given) {
        try {
            long rate = Long.parseLong(given);
            if (rate >= LEAST && rate <= MOST) {
                return new Access(feeds, rate);
            }
        } catch (NumberFormatException e) {
            // Told below, together with rates out of range.
        }
        throw PartnerRefused.badRate(given, LEAST, MOST);
    }

    /** @throws PartnerRefused when a service is unknown */
    Access withFeeds(String given) {
        return new Access(FeedOf.parse(given), bytesPerSecond);
    }

    /** The rules that allow it, each for the partner from any host. */
    Set<AclBinding> rules(PartnerName partner) {
        Set<AclBinding> rules = new LinkedHashSet<>();
        feeds.stream().sorted().flatMap(feed -> feed.topics().stream()).forEach(topic -> {
            rules.add(rule(partner, ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.READ));
            rules.add(rule(partner, ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.DESCRIBE));
        });
        // To read in a group includes to describe it.
        rules.add(rule(partner, ResourceType.GROUP, partner.groupPrefix(), PatternType.PREFIXED, AclOperation.READ));
        return rules;
    }

    private static AclBinding rule(
            PartnerName partner, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(partner.principal(), ANY_HOST, operation, AclPermissionType.ALLOW));
    }

    /** The limits by the names that Kafka has for them. */
    Map<String, Double> quotas() {
        return Map.of("consumer_byte_rate", (double) bytesPerSecond, "request_percentage", (double) REQUEST_PERCENTAGE);
    }
}
