/**
 * The real parts that the platform stands on, PostgreSQL, Kafka and a development OIDC issuer, as child processes.
 *
 * <p>The control side ({@link org.entente.parts.Postgres}, {@link org.entente.parts.Kafka},
 * {@link org.entente.parts.Issuer}, {@link org.entente.parts.Child}, {@link org.entente.parts.Tokens}) needs the JDK
 * alone, so that tests can depend on this module without its libraries. The classes named {@code *Main} run in the
 * children, with the libraries of {@code deploy/parts/target/lib}.
 */
package org.entente.parts;
