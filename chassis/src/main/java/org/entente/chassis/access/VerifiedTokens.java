package org.entente.chassis.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.entente.chassis.http.Sha256;

/**
 * Lets Quarkus verify a bearer token, and remembers for a moment whom it found: a client sends the same token with each of
 * its requests, and to verify it took a sixth of the time of a write. Kept are tokens that were accepted, by the SHA-256
 * of their whole text, and none beyond its own time; new keys of the issuer, whatever they are, end all of that. What is
 * to be looked at with each request is looked at with each request: tokens that the issuer is asked about, and those that
 * are bound to a certificate or a key of the client.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    /** Before the provider that is asked by this one, which has the priority of all that name none: 1001. */
    private static final int PRIORITY = SYSTEM_FIRST + 2;

    /** Ample time for new keys to get from the issuer's answer to where tokens are verified. */
    private static final Duration IN_USE = Duration.ofSeconds(1);

    /** What a request that is verified without blocking is told by its identity. */
    private static final String CONTEXT = AuthenticationRequestContext.class.getName();

    private final IdentityProvider<TokenAuthenticationRequest> verifier;
    private final Cache<ByteBuffer, SecurityIdentity> known;
    private final Clock clock;
    private final Optional<Duration> longestAge;
    private final boolean alone;

    /** When the issuer told its keys: what was verified before is not kept. */
    private volatile Instant keysRead = Instant.EPOCH;

    @Inject
    VerifiedTokens(OidcIdentityProvider verifier, TokenConfig config, OidcConfig oidc) {
        this(
                verifier,
                config,
                Clock.systemUTC(),
                OidcConfig.getDefaultTenant(oidc).token().age(),
                // With several issuers it depends on the request which one is to have signed.
                Set.of(OidcConfig.DEFAULT_TENANT_KEY)
                        .containsAll(oidc.namedTenants().keySet()));
    }

    /**
     * @param longestAge after which a token is refused though its time is not over; empty for none
     * @param alone whether there is one issuer
     */
    VerifiedTokens(
            IdentityProvider<TokenAuthenticationRequest> verifier,
            TokenConfig config,
            Clock clock,
            Optional<Duration> longestAge,
            boolean alone) {
        this.verifier = verifier;
        this.clock = clock;
        this.longestAge = longestAge;
        this.alone = alone;
        this.known = Caffeine.newBuilder()
                .maximumSize(config.most())
                .expireAfterWrite(config.kept())
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                // In place: to wake a thread for what the cache puts in order would cost more than that.
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (!alone || http == null || isBound(http) || !(request.getToken() instanceof AccessTokenCredential)) {
            return verifier.authenticate(request, context);
        }
        ByteBuffer digest = digest(request.getToken().getToken());
        SecurityIdentity found = find(digest);
        if (found != null) {
            return Uni.createFrom().item(asOf(found, http));
        }
        Instant begun = clock.instant();
        return verifier.authenticate(request, context).invoke(identity -> {
            if (identity != null && mayBeKept(identity)) {
                keep(digest, identity, begun);
            }
        });
    }

    private void keep(ByteBuffer digest, SecurityIdentity identity, Instant begun) {
        known.put(digest, asOf(identity, null));
        // Looked at afterwards: keys that are read in between find it in the cache, or are seen here.
        if (begun.isBefore(keysRead.plus(IN_USE))) {
            known.invalidate(digest);
        }
    }

    /** Forgets all tokens: the issuer has told its keys, and those that signed them may be gone. */
    void keysRead() {
        keysRead = clock.instant();
        known.invalidateAll();
    }

    /** Whether the result of a token's verification is kept now. */
    public boolean knows(String token) {
        return find(digest(token)) != null;
    }

    /** Null where nothing is kept, or where the token's own time is over. */
    private SecurityIdentity find(ByteBuffer digest) {
        SecurityIdentity found = known.getIfPresent(digest);
        return found != null && isInTime(found) ? found : null;
    }

    private static ByteBuffer digest(String token) {
        return ByteBuffer.wrap(Sha256.bytes(token));
    }

    /** Whether the token is worth nothing without something else that came with the request. */
    private static boolean isBound(RoutingContext http) {
        return http.get(OidcConstants.X509_SHA256_THUMBPRINT) != null || http.get(OidcUtils.DPOP_PROOF) != null;
    }

    /** Of a token that the issuer was asked about, or of one that is no JWT, nobody but the issuer knows how long it holds. */
    private boolean mayBeKept(SecurityIdentity identity) {
        return identity.getAttribute(OidcUtils.INTROSPECTION_ATTRIBUTE) == null && isInTime(identity);
    }

    /** Without the grace that a verification may grant: that is the verifier's to give. */
    private boolean isInTime(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return false;
        }
        long now = clock.instant().getEpochSecond();
        return now < token.getExpirationTime()
                && (longestAge.isEmpty()
                        || now - token.getIssuedAtTime() < longestAge.get().toSeconds());
    }

    /** The identity as one of another request; null for none, so that a kept one keeps no request alive. */
    private static SecurityIdentity asOf(SecurityIdentity identity, RoutingContext http) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(RoutingContext.class.getName(), http)
                .addAttribute(CONTEXT, http == null ? null : http.get(CONTEXT))
                .build();
    }
}
