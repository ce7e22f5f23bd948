/** How metrics are made of what the database holds. */
package org.entente.chassis.metric;
