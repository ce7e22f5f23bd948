/** The explorer, which the gateway serves at {@code /}, on the packaged platform in a real browser. */
package org.entente.local.e2e.explorer;
