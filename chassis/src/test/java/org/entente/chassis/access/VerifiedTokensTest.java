package org.entente.chassis.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedTokensTest {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final MovedClock clock = new MovedClock();
    private final CountingVerifier verifier = new CountingVerifier(clock);
    private VerifiedTokens tokens = tokens(Optional.empty(), true);

    @Test
    void tokenIsVerifiedOnceAndItsCallerIsTheSameForEachRequest() {
        verifier.accept("good", HOUR, "editor");
        ask("good");
        SecurityIdentity again = ask("good");
        assertEquals(1, verifier.asked());
        assertEquals("editor of good", again.getPrincipal().getName());
        assertEquals(Set.of("editor"), again.getRoles());
    }

    @Test
    void identityBelongsToTheRequestThatAsksAndNotToTheOneBefore() {
        verifier.accept("good", HOUR, "editor");
        ask("good");
        RoutingContext second = Requests.plain();
        SecurityIdentity identity = Requests.ask(tokens, "good", second);
        assertSame(second, identity.getAttribute(RoutingContext.class.getName()));
    }

    @Test
    void eachTokenHasItsOwnCaller() {
        verifier.accept("one", HOUR, "editor");
        verifier.accept("two", HOUR, "reader");
        ask("one");
        assertEquals(Set.of("reader"), ask("two").getRoles());
        assertEquals(Set.of("editor"), ask("one").getRoles());
    }

    @Test
    void refusedTokenIsRefusedAndVerifiedEachTime() {
        assertThrows(AuthenticationFailedException.class, () -> ask("bad"));
        assertThrows(AuthenticationFailedException.class, () -> ask("bad"));
        assertEquals(2, verifier.asked());
    }

    @Test
    void tokenIsVerifiedAnewOnceItsTimeIsOver() {
        verifier.accept("short", Duration.ofSeconds(10), "editor");
        ask("short");
        clock.move(Duration.ofSeconds(9));
        ask("short");
        assertEquals(1, verifier.asked());
        clock.move(Duration.ofSeconds(1));
        assertThrows(AuthenticationFailedException.class, () -> ask("short"));
    }

    @Test
    void tokenIsVerifiedAnewAfterTheTimeThatResultsAreKept() {
        verifier.accept("good", HOUR, "editor");
        ask("good");
        clock.move(KEPT);
        ask("good");
        assertEquals(2, verifier.asked());
    }

    @Test
    void tokenIsVerifiedAnewOnceItIsOlderThanTokensMayBe() {
        tokens = tokens(Optional.of(Duration.ofSeconds(20)), true);
        verifier.accept("good", HOUR, "editor");
        ask("good");
        clock.move(Duration.ofSeconds(20));
        ask("good");
        assertEquals(2, verifier.asked());
    }

    @Test
    void newKeysEndWhatWasVerifiedByTheOldOnes() {
        verifier.accept("good", HOUR, "editor");
        ask("good");
        verifier.refuse("good");
        tokens.keysRead();
        assertThrows(AuthenticationFailedException.class, () -> ask("good"));
    }

    @Test
    void keysThatAreReadDuringAVerificationKeepItsResultFromBeingUsedAgain() {
        verifier.accept("good", HOUR, "editor");
        verifier.meanwhile(tokens::keysRead);
        ask("good");
        ask("good");
        assertEquals(2, verifier.asked());
    }

    @Test
    void nothingIsKeptUntilNewKeysAreInUse() {
        verifier.accept("good", HOUR, "editor");
        tokens.keysRead();
        ask("good");
        clock.move(Duration.ofSeconds(1));
        ask("good");
        ask("good");
        assertEquals(2, verifier.asked());
    }

    @Test
    void moreTokensThanAreKeptLetEarlierOnesGo() {
        for (int i = 0; i < 1000; i++) {
            verifier.accept("token " + i, HOUR, "editor");
            ask("token " + i);
        }
        for (int i = 0; i < 1000; i++) {
            ask("token " + i);
        }
        assertEquals(2000 - CountingVerifier.MOST, verifier.asked(), CountingVerifier.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {OidcConstants.X509_SHA256_THUMBPRINT, OidcUtils.DPOP_PROOF})
    void tokenThatIsBoundToAClientIsVerifiedWithEachRequest(String proof) {
        verifier.accept("bound", HOUR, "editor");
        Requests.ask(tokens, "bound", Requests.with(proof));
        Requests.ask(tokens, "bound", Requests.with(proof));
        assertEquals(2, verifier.asked());
    }

    @Test
    void tokenThatTheIssuerIsAskedAboutIsVerifiedWithEachRequest() {
        verifier.accept("asked about", HOUR, "editor");
        verifier.introspect();
        ask("asked about");
        ask("asked about");
        assertEquals(2, verifier.asked());
    }

    @Test
    void nothingIsKeptWhereThereAreSeveralIssuers() {
        tokens = tokens(Optional.empty(), false);
        verifier.accept("good", HOUR, "editor");
        ask("good");
        ask("good");
        assertEquals(2, verifier.asked());
    }

    @Test
    void requestWithoutAnIdentityStaysWithoutOne() {
        verifier.accept("nobody", null, "editor");
        assertNull(ask("nobody"));
    }

    private SecurityIdentity ask(String token) {
        return Requests.ask(tokens, token, Requests.plain());
    }

    private VerifiedTokens tokens(Optional<Duration> longestAge, boolean alone) {
        return new VerifiedTokens(verifier, CountingVerifier.config(KEPT), clock, longestAge, alone);
    }
}
