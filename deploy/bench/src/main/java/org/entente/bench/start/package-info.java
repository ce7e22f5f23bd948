/** How long processes take to start and what they hold then, by the virtual machine and what it finds ready. */
package org.entente.bench.start;
