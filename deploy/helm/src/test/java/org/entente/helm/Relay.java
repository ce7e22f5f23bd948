package org.entente.helm;

import static org.entente.helm.Manifests.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.utils.SecurityUtils;

/**
 * A KafkaUser of the examples and the examples' topics, made in a real Kafka as Strimzi would.
 *
 * @param bootstrapServers where everything is allowed
 */
record Relay(String bootstrapServers, String name) {

    /** What is in the user's secret as {@code sasl.jaas.config}. */
    String admit() throws Exception {
        String password = UUID.randomUUID().toString();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(Examples.all().of("KafkaTopic").map(Relay::topic).toList())
                    .all()
                    .get();
            admin.createAcls(rules(Examples.all().get("KafkaUser", name))).all().get();
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password)))
                    .all()
                    .get();
        }
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + name + "\" password=\""
                + password + "\";";
    }

    /** One copy, for there is one broker. */
    private static NewTopic topic(ObjectNode topic) {
        return new NewTopic(Manifests.name(topic), topic.at("/spec/partitions").asInt(), (short) 1)
                .configs(Manifests.texts(topic.at("/spec/config")));
    }

    private List<AclBinding> rules(ObjectNode user) {
        List<AclBinding> rules = new ArrayList<>();
        for (JsonNode acl : user.at("/spec/authorization/acls")) {
            JsonNode resource = acl.path("resource");
            ResourcePattern pattern = new ResourcePattern(
                    SecurityUtils.resourceType(
                            resource.path("type").asText().equals("transactionalId") ? "TransactionalId" : "Topic"),
                    resource.path("name").asText(),
                    PatternType.LITERAL);
            items(acl.path("operations"))
                    .forEach(operation -> rules.add(new AclBinding(
                            pattern,
                            new AccessControlEntry(
                                    "User:" + name,
                                    "*",
                                    SecurityUtils.operation(operation.asText()),
                                    AclPermissionType.ALLOW))));
        }
        return rules;
    }
}
