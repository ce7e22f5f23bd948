package org.entente.chassis.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Requests with a token. Of the request itself only its attributes are looked at. */
final class Requests {

    private Requests() {}

    static SecurityIdentity ask(VerifiedTokens tokens, String token, RoutingContext http) {
        TokenAuthenticationRequest request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        HttpSecurityUtils.setRoutingContextAttribute(request, http);
        return tokens.authenticate(request, null).await().indefinitely();
    }

    static RoutingContext plain() {
        return of(Map.of());
    }

    static RoutingContext with(String attribute) {
        return of(Map.of(attribute, "something"));
    }

    private static RoutingContext of(Map<String, Object> attributes) {
        return (RoutingContext) Proxy.newProxyInstance(
                Requests.class.getClassLoader(), new Class<?>[] {RoutingContext.class}, (self, method, arguments) -> {
                    return switch (method.getName()) {
                        case "get" -> attributes.get((String) arguments[0]);
                        case "equals" -> self == arguments[0];
                        case "hashCode" -> System.identityHashCode(self);
                        case "toString" -> attributes.toString();
                        default -> throw new UnsupportedOperationException(method.toString());
                    };
                });
    }
}
