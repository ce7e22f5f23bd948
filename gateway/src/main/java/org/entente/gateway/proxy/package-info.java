/** Passes requests and answers through, streaming, between the clients and the service that a path belongs to. */
package org.entente.gateway.proxy;
