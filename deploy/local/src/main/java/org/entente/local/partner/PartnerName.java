package org.entente.local.partner;

import java.util.regex.Pattern;
import org.apache.kafka.common.security.auth.KafkaPrincipal;

/**
 * A partner's name, which is its user in Kafka and what the names of its consumer groups begin with.
 *
 * @param value 2 to 40 characters: lower-case letters, digits and single hyphens between them, a letter first. Without a
 *     dot, so that no partner's groups are within another's; without capitals, so that nobody is called ANONYMOUS, as
 *     Kafka calls the platform's own parts.
 */
record PartnerName(String value) {
    private static final Pattern FORM = Pattern.compile("(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws PartnerRefused when it does not have the form */
    PartnerName {
        if (!FORM.matcher(value).matches()) {
            throw PartnerRefused.badName(value);
        }
    }

    /** The partner may use each consumer group whose name begins with this. */
    String groupPrefix() {
        return value + ".";
    }

    /** As Kafka's access rules call it. */
    String principal() {
        return new KafkaPrincipal(KafkaPrincipal.USER_TYPE, value).toString();
    }
}
