package org.entente.local.partner;

import java.util.OptionalLong;
import java.util.Set;

/**
 * A partner as Kafka has it, which may be less than what was asked for when somebody else changed it.
 *
 * @param feeds those that it may read whole
 * @param bytesPerSecond empty when it has no limit
 */
record Account(String name, Set<FeedOf> feeds, OptionalLong bytesPerSecond) {}
