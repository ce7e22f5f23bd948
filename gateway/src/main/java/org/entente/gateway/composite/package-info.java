/**
 * Answers that the gateway puts together from several services for one page: asked in parallel under one deadline, each
 * part with its own status, so that a service that is down takes its own part away and no other.
 */
package org.entente.gateway.composite;
