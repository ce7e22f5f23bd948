package org.entente.gateway.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.entente.gateway.GatewayConfig;

/**
 * Finds the account that a request is charged to. A token is only believed once a service has accepted it: until then its
 * bearer is charged by address, so that neither a forged subject empties another's account nor a new made-up token for
 * each request opens a fresh one.
 */
@Singleton
class Accounts {

    private final GatewayConfig.Rate config;
    private final Cache<String, Account> addresses;
    private final Cache<String, Account> subjects;

    /** Subjects by the digest of the token that a service accepted; the tokens themselves are not kept. */
    private final Cache<String, String> proven;

    Accounts(GatewayConfig config) {
        this.config = config.rate();
        this.addresses = accounts(this.config.address());
        this.subjects = accounts(this.config.subject());
        this.proven = Caffeine.newBuilder()
                .maximumSize(this.config.clients())
                .expireAfterWrite(this.config.proof())
                .build();
    }

    /** An account that was not used for its window is full again and may be forgotten. */
    private Cache<String, Account> accounts(GatewayConfig.Quota quota) {
        return Caffeine.newBuilder()
                .maximumSize(config.clients())
                .expireAfterAccess(quota.window())
                // In place: to wake a thread for what the cache puts in order would cost more than that.
                .executor(Runnable::run)
                .build();
    }

    Account of(MultiMap headers, String address) {
        Optional<String> subject = token(headers).map(Token::digest).map(proven::getIfPresent);
        return subject.map(known -> subjects.get(known, key -> Account.open(Account.SUBJECT, config.subject())))
                .orElseGet(() -> addresses.get(
                        ClientNetwork.of(address), key -> Account.open(Account.ADDRESS, config.address())));
    }

    /** A service has accepted the request's token, so that what the token says of its subject is true. */
    void accepted(MultiMap headers) {
        token(headers).ifPresent(token -> token.subject().ifPresent(subject -> proven.put(token.digest(), subject)));
    }

    private static Optional<Token> token(MultiMap headers) {
        return Token.of(headers.get(HttpHeaders.AUTHORIZATION));
    }
}
