/** Leaves a service alone that fails, so that neither its clients nor the gateway's connections wait for it in vain. */
package org.entente.gateway.circuit;
