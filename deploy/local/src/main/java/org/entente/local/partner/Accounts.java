package org.entente.local.partner;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/** The partners' accounts in a Kafka: a SCRAM-SHA-512 password, access rules and quotas for each. */
final class Accounts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    /** Kafka's least. More of them protect passwords that can be guessed; ours cannot. */
    private static final int ITERATIONS = 4096;

    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;

    private final Admin admin;
    private final String bootstrapServers;

    /** @param bootstrapServers where the platform's own parts reach Kafka */
    Accounts(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis() / 2));
    }

    /** Grants exactly this access. The password comes last: nobody logs in before the limits are there. */
    void grant(PartnerName partner, Access access) {
        setQuotas(partner, access.quotas());
        Set<AclBinding> wanted = access.rules(partner);
        Collection<AclBinding> present = rules(rulesOf(partner.principal()));
        answer(admin.createAcls(
                        wanted.stream().filter(rule -> !present.contains(rule)).toList())
                .all());
        answer(admin.deleteAcls(present.stream()
                        .filter(rule -> !wanted.contains(rule))
                        .map(AclBinding::toFilter)
                        .toList())
                .all());
    }

    boolean hasPassword(PartnerName partner) {
        return users().contains(partner.value());
    }

    /** Sets a password; a former one opens no connection any more. */
    void setPassword(PartnerName partner, String password) {
        ScramCredentialInfo info = new ScramCredentialInfo(MECHANISM, ITERATIONS);
        answer(admin.alterUserScramCredentials(
                        List.of(new UserScramCredentialUpsertion(partner.value(), info, password)))
                .all());
    }

    /**
     * Takes everything from a partner, the rights first, which ends its open connections' reading too.
     *
     * @return whether there was anything to take
     */
    boolean remove(PartnerName partner) {
        boolean hadRules = !answer(
                        admin.deleteAcls(List.of(rulesOf(partner.principal()))).all())
                .isEmpty();
        boolean hadPassword = hasPassword(partner);
        if (hadPassword) {
            answer(admin.alterUserScramCredentials(List.of(new UserScramCredentialDeletion(partner.value(), MECHANISM)))
                    .all());
        }
        Map<String, Double> quotas = quotas().getOrDefault(partner.value(), Map.of());
        Map<String, Double> none = new LinkedHashMap<>();
        quotas.keySet().forEach(key -> none.put(key, null));
        setQuotas(partner, none);
        return hadRules || hadPassword || !quotas.isEmpty();
    }

    Optional<Account> find(PartnerName partner) {
        return all().stream()
                .filter(account -> account.name().equals(partner.value()))
                .findFirst();
    }

    /** All users with a password, by name. */
    List<Account> all() {
        Map<String, Map<String, Double>> quotas = quotas();
        Collection<AclBinding> rules = rules(AclBindingFilter.ANY);
        return users().stream()
                .map(user -> new Account(user, feeds(user, rules), rate(quotas.getOrDefault(user, Map.of()))))
                .toList();
    }

    private static Set<FeedOf> feeds(String user, Collection<AclBinding> rules) {
        Set<String> readable = rules.stream()
                .filter(rule -> rule.entry().principal().equals("User:" + user))
                .filter(rule -> rule.entry().operation() == AclOperation.READ)
                .map(rule -> rule.pattern().name())
                .collect(Collectors.toSet());
        Set<FeedOf> feeds = EnumSet.allOf(FeedOf.class);
        feeds.removeIf(feed -> !readable.containsAll(feed.topics()));
        return feeds;
    }

    private static OptionalLong rate(Map<String, Double> quotas) {
        Double rate = quotas.get("consumer_byte_rate");
        return rate == null ? OptionalLong.empty() : OptionalLong.of(rate.longValue());
    }

    private Set<String> users() {
        return new TreeSet<>(answer(admin.describeUserScramCredentials().all()).keySet());
    }

    private Collection<AclBinding> rules(AclBindingFilter filter) {
        return answer(admin.describeAcls(filter).values());
    }

    private static AclBindingFilter rulesOf(String principal) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ANY));
    }

    /** By user. */
    private Map<String, Map<String, Double>> quotas() {
        ClientQuotaFilter users = ClientQuotaFilter.containsOnly(
                List.of(ClientQuotaFilterComponent.ofEntityType(ClientQuotaEntity.USER)));
        Map<String, Map<String, Double>> quotas = new LinkedHashMap<>();
        answer(admin.describeClientQuotas(users).entities())
                .forEach((entity, values) -> quotas.put(entity.entries().get(ClientQuotaEntity.USER), values));
        return quotas;
    }

    /** @param quotas null takes one away */
    private void setQuotas(PartnerName partner, Map<String, Double> quotas) {
        ClientQuotaEntity entity = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, partner.value()));
        List<ClientQuotaAlteration.Op> operations = quotas.entrySet().stream()
                .map(quota -> new ClientQuotaAlteration.Op(quota.getKey(), quota.getValue()))
                .toList();
        if (!operations.isEmpty()) {
            answer(admin.alterClientQuotas(List.of(new ClientQuotaAlteration(entity, operations)))
                    .all());
        }
    }

    private <T> T answer(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TimeoutException
                    ? PartnerRefused.noAnswer(bootstrapServers, e.getCause())
                    : PartnerRefused.byKafka(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PartnerRefused.noAnswer(bootstrapServers, e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
