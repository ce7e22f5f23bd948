/** Serves the one OpenAPI document of the whole platform, which the build has merged from the services' own. */
package org.entente.gateway.contract;
