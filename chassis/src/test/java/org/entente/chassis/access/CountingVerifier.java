package org.entente.chassis.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TokenIntrospection;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Accepts the tokens that it was told of within their time, and counts how often it is asked. */
final class CountingVerifier implements IdentityProvider<TokenAuthenticationRequest> {

    static final int MOST = 100;

    private final Clock clock;
    private final Map<String, Uni<SecurityIdentity>> accepted = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();
    private Runnable meanwhile = () -> {};
    private boolean introspect;
    private int asked;

    CountingVerifier(Clock clock) {
        this.clock = clock;
    }

    static TokenConfig config(Duration kept) {
        return new TokenConfig() {
            @Override
            public Duration kept() {
                return kept;
            }

            @Override
            public int most() {
                return MOST;
            }
        };
    }

    /** @param lifetime null for one that stands for nobody */
    void accept(String token, Duration lifetime, String role) {
        if (lifetime == null) {
            ends.put(token, Long.MAX_VALUE);
            accepted.put(token, Uni.createFrom().nullItem());
            return;
        }
        long now = clock.instant().getEpochSecond();
        JwtClaims claims = new JwtClaims();
        claims.setSubject(role + " of " + token);
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setExpirationTime(NumericDate.fromSeconds(now + lifetime.toSeconds()));
        AccessTokenCredential credential = new AccessTokenCredential(token);
        ends.put(token, now + lifetime.toSeconds());
        accepted.put(token, Uni.createFrom().item(() -> {
            QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(new OidcJwtCallerPrincipal(claims, credential))
                    .addCredential(credential)
                    .addAttribute(RoutingContext.class.getName(), Requests.plain())
                    .addRole(role);
            return (introspect
                            ? identity.addAttribute(OidcUtils.INTROSPECTION_ATTRIBUTE, new TokenIntrospection("{}"))
                            : identity)
                    .build();
        }));
    }

    void refuse(String token) {
        accepted.remove(token);
    }

    /** What happens while it verifies. */
    void meanwhile(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    /** Asks the issuer about each token from now on. */
    void introspect() {
        introspect = true;
    }

    int asked() {
        return asked;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        asked++;
        String token = request.getToken().getToken();
        meanwhile.run();
        return accepted.containsKey(token) && clock.instant().getEpochSecond() < ends.get(token)
                ? accepted.get(token)
                : Uni.createFrom().failure(new AuthenticationFailedException("not " + token));
    }
}
