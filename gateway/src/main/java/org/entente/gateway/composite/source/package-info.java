/** {@code /v1/sources/{id}}: a document, and every record in any service that cites it. */
package org.entente.gateway.composite.source;
