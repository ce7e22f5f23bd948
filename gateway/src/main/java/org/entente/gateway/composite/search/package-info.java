/** {@code /v1/search}: words, looked for in what all services have. */
package org.entente.gateway.composite.search;
