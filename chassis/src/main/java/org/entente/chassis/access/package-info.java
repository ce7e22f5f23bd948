/** Who may do what: tokens are verified by Quarkus' OIDC, and what it has found of one is kept for a moment. */
package org.entente.chassis.access;
