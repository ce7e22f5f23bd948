/**
 * How often one client may ask: quotas of this replica, told in the fields of draft-ietf-httpapi-ratelimit-headers-10, and
 * 429 beyond them.
 */
package org.entente.gateway.rate;
