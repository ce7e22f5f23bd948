package org.entente.local;

/** Why the platform cannot start as things are, in one line for the person at the terminal. */
final class Refusal extends RuntimeException {
    Refusal(String line) {
        super(line);
    }
}
