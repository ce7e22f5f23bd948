/** {@code /v1/timelines}: events, aid commitments and changes of preference schemes in one ordered and paged list. */
package org.entente.gateway.composite.timeline;
