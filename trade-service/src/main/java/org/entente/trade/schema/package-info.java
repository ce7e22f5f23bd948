/** The schemas of what this service's change events carry. */
package org.entente.trade.schema;
