/**
 * Serves the one OpenAPI document of the whole platform, which the build has merged from the services' own, and the AsyncAPI
 * document of its changes, which the build has made of what the services publish. Watches whether the services that run still
 * say the same.
 */
package org.entente.gateway.contract;
