/** What operators see of each request: metrics, a line in the access log, and spans where traces are exported. */
package org.entente.gateway.signals;
