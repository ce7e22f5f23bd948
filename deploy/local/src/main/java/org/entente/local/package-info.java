/** The whole platform on one machine: starts it, watches it, and leaves nothing behind. */
package org.entente.local;
