/** Countries and currencies, and the codes by which the sources of the platform call them. */
package org.entente.chassis.reference;
