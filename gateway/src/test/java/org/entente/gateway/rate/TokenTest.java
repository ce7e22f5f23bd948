package org.entente.gateway.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @Test
    void subjectIsThatOfItsIssuer() {
        assertEquals(Optional.of("https://a b"), new Token(jwt("{\"iss\":\"https://a\",\"sub\":\"b\"}")).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b", "a.?.c", "a.bm8.c", "a.W10.c", "a.e30.c", "a.eyJzdWIiOiJ4In0.c"})
    void whatIsNoTokenOfSomebodyHasNoSubject(String text) {
        assertEquals(Optional.empty(), new Token(text).subject());
    }

    @Test
    void schemeIsReadInAnyCase() {
        assertEquals(Optional.of(new Token("x")), Token.of("BEARER  x "));
        assertEquals(Optional.empty(), Token.of("Basic eDp5"));
        assertEquals(Optional.empty(), Token.of(null));
    }

    @Test
    void textOfATokenDoesNotShowIt() {
        assertEquals("Token", new Token("secret").toString());
    }

    @Test
    void hostHasAWholeNetworkOfTheNewAddresses() {
        assertEquals("203.0.113.9", ClientNetwork.of("203.0.113.9"));
        assertEquals("20010db800010002/64", ClientNetwork.of("2001:db8:1:2:3:4:5:6"));
        assertEquals("unknown", ClientNetwork.of("unknown"));
    }

    private static String jwt(String claims) {
        return "e30." + Base64.getUrlEncoder().encodeToString(claims.getBytes()) + ".x";
    }
}
