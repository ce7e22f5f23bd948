/** Tells which services can be reached through the gateway at this moment. */
package org.entente.gateway.health;
