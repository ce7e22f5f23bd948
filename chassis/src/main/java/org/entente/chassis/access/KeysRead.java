package org.entente.chassis.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears of each answer of the issuer with its keys. */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class KeysRead implements OidcResponseFilter {

    private final VerifiedTokens tokens;

    KeysRead(VerifiedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        tokens.keysRead();
        return Uni.createFrom().voidItem();
    }
}
