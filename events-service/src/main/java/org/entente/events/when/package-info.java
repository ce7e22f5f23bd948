/** What the records of this service have in common where dates are kept and asked for. */
package org.entente.events.when;
