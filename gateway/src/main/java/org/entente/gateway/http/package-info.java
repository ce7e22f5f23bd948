/** What every exchange with the gateway has in common: a request id, a bounded body, and errors as problem details. */
package org.entente.gateway.http;
